--liquibase formatted sql

--changeset parvis:0001-collectivity
--comment: Global tables: small, read by everybody, written by the operator only; reference tables on a distributed engine.
create table collectivity (
    id            text        not null primary key check (id ~ '^[0-9A-Za-z-]{1,40}$'),
    kind          text        not null check (kind in ('COMMUNE', 'EPCI', 'OPERATOR')),
    parent_id     text        references collectivity,
    name          text        not null check (name <> ''),
    liaison       smallint    not null,
    address       text        not null unique check (address ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
    search        text        not null,
    departement   text,
    epci          text,
    population    integer     not null default 0 check (population >= 0),
    postal_codes  text        not null default '',
    palette       text        not null check (palette ~ '^[a-z]+$'),
    phone         text,
    created_at    timestamptz not null
);

-- One installation has one operator: the syndicate that runs it.
create unique index collectivity_operator on collectivity (kind) where kind = 'OPERATOR';
create index collectivity_parent on collectivity (parent_id);
create index collectivity_search on collectivity (search text_pattern_ops);

create table host_name (
    name          text not null primary key check (name = lower(name) and name ~ '^[a-z0-9.-]+$'),
    collectivity_id text not null references collectivity
);

grant select on collectivity, host_name to parvis_app;
grant select, insert, update on collectivity to parvis_operator;
grant select, insert, update, delete on host_name to parvis_operator;
--rollback drop table host_name; drop table collectivity;

--changeset parvis:0001-town-hall
--comment: What a commune says of itself in its legal pages; every field may still be missing.
create table town_hall (
    collectivity_id text not null primary key references collectivity,
    street          text,
    phone           text,
    email           text,
    director        text,
    data_protection text,
    version         integer not null default 0
);
alter table town_hall enable row level security;
alter table town_hall force row level security;
create policy tenant on town_hall to parvis_app
    using (collectivity_id = current_setting('app.collectivity', true))
    with check (collectivity_id = current_setting('app.collectivity', true));
create policy operator on town_hall to parvis_operator using (true) with check (true);
grant select, insert, update on town_hall to parvis_app;
grant select, insert on town_hall to parvis_operator;
--rollback drop table town_hall;
