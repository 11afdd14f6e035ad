--liquibase formatted sql

--changeset parvis:0005-consultation
create table consultation (
    collectivity_id text        not null references collectivity,
    id              uuid        not null,
    format          text        not null check (format in ('OPINION', 'CHOICE', 'QUESTIONNAIRE')),
    title           text        not null default '',
    reason          text        not null default '',
    address         text        check (address ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
    audience        text        not null check (audience in ('EVERYONE', 'ONE_EACH')),
    opens_at        timestamptz,
    closes_at       timestamptz,
    published_at    timestamptz,
    closed_at       timestamptz,
    heard           text        not null default '',
    decided         text        not null default '',
    explained       text        not null default '',
    answered_at     timestamptz,
    archived_at     timestamptz,
    created_at      timestamptz not null,
    version         integer     not null default 0,
    primary key (collectivity_id, id),
    unique (collectivity_id, address),
    constraint published_is_complete check (published_at is null
        or (title <> '' and address is not null and opens_at is not null and closes_at is not null and closes_at > opens_at)),
    constraint answered_is_complete check (answered_at is null
        or (published_at is not null and heard <> '' and decided <> '' and explained <> '')),
    -- The council's answer cannot be skipped.
    constraint archived_is_answered check (archived_at is null or answered_at is not null)
);
create index consultation_open on consultation (closes_at) where published_at is not null;
alter table consultation enable row level security;
alter table consultation force row level security;
create policy tenant on consultation to parvis_app
    using (collectivity_id = current_setting('app.collectivity', true))
    with check (collectivity_id = current_setting('app.collectivity', true));
-- The portal lists what is published everywhere; '*' can never be the id of a collectivity.
create policy portal on consultation for select to parvis_app
    using (current_setting('app.collectivity', true) = '*' and published_at is not null);
create policy operator on consultation to parvis_operator using (true) with check (true);
grant select, insert, update, delete on consultation to parvis_app;
grant select on consultation to parvis_operator;
--rollback drop table consultation;
