--liquibase formatted sql

--changeset parvis:0017-help-request
--comment: A town hall asks the syndicate to have a look.
create table help_request (
    collectivity_id text        not null references collectivity,
    id              uuid        not null,
    page            text        not null,
    sentence        text        not null default '',
    asked_by        uuid        not null references person,
    asked_at        timestamptz not null,
    helped_at       timestamptz,
    primary key (collectivity_id, id)
);
create index help_request_waiting on help_request (asked_at) where helped_at is null;
alter table help_request enable row level security;
alter table help_request force row level security;
create policy tenant on help_request to parvis_app
    using (collectivity_id = current_setting('app.collectivity', true))
    with check (collectivity_id = current_setting('app.collectivity', true));
create policy operator on help_request to parvis_operator using (true) with check (false);
grant select, insert, update on help_request to parvis_app;
grant select on help_request to parvis_operator;
--rollback drop table help_request;
