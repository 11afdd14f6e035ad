--liquibase formatted sql

--changeset parvis:0062-setting
--comment: What the syndicate has set otherwise than Parvis does by itself, and what it was before, so that a change can be undone. Secrets are sealed.
create table setting (
    name       text        not null primary key check (name ~ '^[A-Z_]+$'),
    value      text        not null,
    earlier    text        not null,
    changed_at timestamptz not null
);
grant select on setting to parvis_app;
grant select, insert, update on setting to parvis_operator;
--rollback drop table setting;
