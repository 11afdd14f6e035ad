--liquibase formatted sql

--changeset parvis:0070-successor
--comment: The commune that one has become part of (commune nouvelle); its own site is archived, and led to from there.
alter table collectivity add column successor_id text references collectivity on delete set null, add constraint successor_of_another check (successor_id <> id);
create index collectivity_successor on collectivity (successor_id) where successor_id is not null;
--rollback drop index collectivity_successor; alter table collectivity drop column successor_id;

--changeset parvis:0070-merger
--comment: Communes that end in another on a day: asked by one person, confirmed by another, carried out when nothing runs in them any more.
create table merger (
    id           uuid        not null primary key,
    ended        text[]      not null check (cardinality(ended) > 0),
    successor    text        not null check (successor <> all (ended)),
    takes_place  date        not null,
    people_added boolean     not null,
    origin       text        not null,
    asked_by     uuid        not null references person,
    asked_at     timestamptz not null,
    confirmed_by uuid        references person,
    confirmed_at timestamptz,
    cancelled_at timestamptz,
    done_at      timestamptz,
    constraint merger_confirmed_by_another check (confirmed_by <> asked_by),
    constraint merger_confirmed_whole check (num_nonnulls(confirmed_by, confirmed_at) in (0, 2)),
    constraint merger_done_once_confirmed check (done_at is null or (cancelled_at is null and confirmed_at is not null))
);
grant select, insert, update (confirmed_by, confirmed_at, cancelled_at, done_at) on merger to parvis_operator;
--rollback drop table merger;
