--liquibase formatted sql

--changeset parvis:0002-journal
--comment: Append-only: nobody but the owner of the table holds UPDATE, DELETE or TRUNCATE.
create table journal (
    collectivity_id text        not null references collectivity,
    id              bigint      not null generated always as identity,
    at              timestamptz not null,
    actor_id        uuid,
    actor           text        not null,
    action          text        not null,
    subject         text        not null default '',
    detail          text        not null default '',
    primary key (collectivity_id, id)
);
create index journal_at on journal (collectivity_id, at);
alter table journal enable row level security;
alter table journal force row level security;
create policy tenant on journal to parvis_app
    using (collectivity_id = current_setting('app.collectivity', true))
    with check (collectivity_id = current_setting('app.collectivity', true));
create policy operator on journal to parvis_operator using (true) with check (true);
grant select, insert on journal to parvis_app, parvis_operator;
--rollback drop table journal;
