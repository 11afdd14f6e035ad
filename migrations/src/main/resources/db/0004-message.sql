--liquibase formatted sql

--changeset parvis:0004-message
--comment: The outbox: written in the same transaction as the fact, sent by whichever process takes the row first.
create table message (
    collectivity_id text        not null references collectivity,
    id              uuid        not null,
    kind            text        not null,
    recipient       text        not null,
    subject         text        not null,
    text            text        not null,
    html            text        not null,
    state           text        not null check (state in ('WAITING', 'SENT', 'FAILED', 'DROPPED')),
    created_at      timestamptz not null,
    next_try_at     timestamptz not null,
    tries           integer     not null default 0,
    sent_at         timestamptz,
    error           text        not null default '',
    primary key (collectivity_id, id)
);
create index message_waiting on message (next_try_at) where state = 'WAITING';
create index message_created on message (collectivity_id, created_at);
alter table message enable row level security;
alter table message force row level security;
create policy tenant on message to parvis_app
    using (collectivity_id = current_setting('app.collectivity', true))
    with check (collectivity_id = current_setting('app.collectivity', true));
create policy operator on message to parvis_operator using (true) with check (true);
grant select, insert on message to parvis_app;
grant select, insert, update, delete on message to parvis_operator;
--rollback drop table message;
