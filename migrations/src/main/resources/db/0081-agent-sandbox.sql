--liquibase formatted sql

--changeset parvis:0081-agent-sandbox
--comment: Who serves some communes only sees no sandbox, as who serves them all: the code of a sandbox is in no perimeter.
alter policy perimeter on collectivity
    using (kind not in ('COMMUNE', 'SANDBOX') or id in (select unnest(string_to_array(current_setting('app.perimeter', true), ' '))));
--rollback alter policy perimeter on collectivity using (kind <> 'COMMUNE' or id in (select unnest(string_to_array(current_setting('app.perimeter', true), ' '))));
