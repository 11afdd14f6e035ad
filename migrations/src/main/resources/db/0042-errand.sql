--liquibase formatted sql

--changeset parvis:0042-errand
--comment: One thing that the operator does for many communes: prepared, looked at, begun, worked off in the background, undone where that is possible.
create table errand (
    id         uuid        not null primary key,
    kind       text        not null check (kind in ('INVITE', 'PALETTE', 'MESSAGE')),
    palette    text        not null default '',
    subject    text        not null default '',
    text       text        not null default '',
    origin     text        not null default '',
    created_by uuid        not null references person,
    created_at timestamptz not null,
    begun_at   timestamptz,
    -- Letters wait for a moment, since nothing calls them back once they have left.
    starts_at  timestamptz,
    undone_at  timestamptz,
    constraint begun_starts check ((begun_at is null) = (starts_at is null)),
    constraint undone_was_begun check (undone_at is null or begun_at is not null)
);
create table errand_line (
    errand_id uuid not null references errand on delete cascade,
    commune   text not null references collectivity on delete cascade,
    state     text not null check (state in ('WAITING', 'DONE', 'SKIPPED', 'FAILED', 'UNDONE', 'KEPT')),
    before    text not null default '',
    primary key (errand_id, commune)
);
create index errand_line_waiting on errand_line (errand_id, commune) where state = 'WAITING';
grant select, insert, update, delete on errand, errand_line to parvis_operator;
--rollback drop table errand_line; drop table errand;
