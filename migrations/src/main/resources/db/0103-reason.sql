--liquibase formatted sql

--changeset parvis:0103-reason
--comment: Why somebody of the syndicate did something, in their own words: beside the journal, whose lines point to it, since what people write may have to go and a line may not. Several collectivities are told of one deed under one id.
create table reason (
    collectivity_id text        not null references collectivity,
    id              uuid        not null,
    text            text        not null check (text <> '' and length(text) <= 200),
    written_at      timestamptz not null,
    primary key (collectivity_id, id)
);
alter table reason enable row level security;
alter table reason force row level security;
create policy tenant on reason to parvis_app
    using (collectivity_id = current_setting('app.collectivity', true))
    with check (collectivity_id = current_setting('app.collectivity', true));
create policy operator on reason to parvis_operator using (true) with check (true);
create policy sandbox on reason as restrictive to parvis_operator
    using (collectivity_id not like 'essai-%') with check (collectivity_id not like 'essai-%');
create policy perimeter on reason for select to parvis_agent
    using (collectivity_id in (select unnest(string_to_array(current_setting('app.perimeter', true), ' '))));
create policy leaving on reason as restrictive for delete to parvis_app using (is_leaving(collectivity_id));
grant select, insert, delete on reason to parvis_app;
grant select, insert on reason to parvis_operator;
grant select on reason to parvis_agent;
--rollback drop table reason;
