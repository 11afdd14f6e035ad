--liquibase formatted sql

--changeset parvis:0007-opening
--comment: Opening many communes at once: a batch of the operator and one row a line, so that it can be checked, left, found again and resumed.
create table opening (
    id          uuid        not null primary key,
    label       text        not null,
    created_by  uuid        not null references person,
    created_at  timestamptz not null,
    begun_at    timestamptz
);
create table opening_line (
    opening_id uuid    not null references opening on delete cascade,
    line       integer not null,
    source     text    not null,
    insee      text,
    email      text,
    state      text    not null check (state in ('WAITING', 'CREATED', 'EXISTED', 'REFUSED')),
    reason     text    not null default '',
    primary key (opening_id, line),
    constraint refused_or_leads_to_commune check (state = 'REFUSED' or insee is not null)
);
create index opening_line_waiting on opening_line (opening_id, line) where state = 'WAITING';
grant select, insert, update, delete on opening, opening_line to parvis_operator;
--rollback drop table opening_line; drop table opening;
