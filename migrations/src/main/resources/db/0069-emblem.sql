--liquibase formatted sql

--changeset parvis:0069-emblem
--comment: The coat of arms or the logo of a commune, as our own drawing of it made it, in place 1, and the one before in place 2, which can come back.
create table emblem (
    collectivity_id text        not null references collectivity,
    id              uuid        not null,
    description     text        not null check (description <> ''),
    place           smallint    not null check (place in (1, 2)),
    width           integer     not null check (width between 1 and 600),
    height          integer     not null check (height between 1 and 600),
    small_width     integer     not null check (small_width between 1 and 240),
    small_height    integer     not null check (small_height between 1 and 96),
    large           bytea       not null,
    small           bytea       not null,
    sent_at         timestamptz not null,
    primary key (collectivity_id, id),
    unique (collectivity_id, place) deferrable
);
-- It is compressed already.
alter table emblem alter column large set storage external;
alter table emblem alter column small set storage external;
alter table emblem enable row level security;
alter table emblem force row level security;
create policy tenant on emblem to parvis_app
    using (collectivity_id = current_setting('app.collectivity', true))
    with check (collectivity_id = current_setting('app.collectivity', true));
grant select, insert, update, delete on emblem to parvis_app;
--rollback drop table emblem;
