--liquibase formatted sql

--changeset parvis:0045-standing
--comment: Whether a commune's site takes part, rests for a while, or is only read any more.
alter table collectivity add column standing text not null default 'OPEN' check (standing in ('OPEN', 'SUSPENDED', 'ARCHIVED'));
--rollback alter table collectivity drop column standing;
