--liquibase formatted sql

--changeset parvis:0003-person
create table person (
    id          uuid        not null primary key,
    email       text        not null unique check (email = lower(email)),
    name        text        not null default '',
    created_at  timestamptz not null,
    disabled_at timestamptz
);
grant select, insert, update on person to parvis_app, parvis_operator;

create table membership (
    collectivity_id text        not null references collectivity,
    person_id       uuid        not null references person,
    role            text        not null check (role in ('MAYOR', 'SECRETARY', 'OPERATOR')),
    created_at      timestamptz not null,
    primary key (collectivity_id, person_id)
);
create index membership_person on membership (person_id);
alter table membership enable row level security;
alter table membership force row level security;
create policy tenant on membership to parvis_app
    using (collectivity_id = current_setting('app.collectivity', true))
    with check (collectivity_id = current_setting('app.collectivity', true));
create policy operator on membership to parvis_operator using (true) with check (true);
grant select, insert, update, delete on membership to parvis_app;
grant select, insert on membership to parvis_operator;
--rollback drop table membership; drop table person;

--changeset parvis:0003-invitation
--comment: The address is empty for the very first operator, who gives it on arrival. Token and end are missing while an invitation is only prepared.
create table invitation (
    collectivity_id text        not null references collectivity,
    id              uuid        not null,
    email           text        not null default '',
    role            text        not null check (role in ('MAYOR', 'SECRETARY', 'OPERATOR')),
    token_hash      bytea,
    created_at      timestamptz not null,
    expires_at      timestamptz,
    accepted_at     timestamptz,
    revoked_at      timestamptz,
    primary key (collectivity_id, id),
    unique (collectivity_id, token_hash),
    constraint sent_or_prepared check ((token_hash is null) = (expires_at is null)),
    constraint accepted_was_sent check (accepted_at is null or token_hash is not null)
);
alter table invitation enable row level security;
alter table invitation force row level security;
create policy tenant on invitation to parvis_app
    using (collectivity_id = current_setting('app.collectivity', true))
    with check (collectivity_id = current_setting('app.collectivity', true));
create policy operator on invitation to parvis_operator using (true) with check (true);
grant select, insert, update on invitation to parvis_app;
grant select, insert on invitation to parvis_operator;
--rollback drop table invitation;

--changeset parvis:0003-sign-in
--comment: Read before anybody is known, hence global; holds hashes only.
create table sign_in (
    id         uuid        not null primary key,
    person_id  uuid        references person,
    code_hash  bytea       not null,
    link_hash  bytea       not null unique,
    created_at timestamptz not null,
    expires_at timestamptz not null,
    tries      integer     not null default 0,
    used_at    timestamptz
);
create table session (
    id              uuid        not null primary key,
    person_id       uuid        not null references person,
    collectivity_id text        not null references collectivity,
    role            text        not null,
    host            text        not null,
    agent           text        not null default '',
    created_at      timestamptz not null,
    expires_at      timestamptz not null,
    revoked_at      timestamptz
);
create index session_person on session (person_id);
create table throttle (
    key           bytea       not null primary key,
    failures      integer     not null,
    updated_at    timestamptz not null,
    blocked_until timestamptz not null
);
grant select, insert, update, delete on sign_in, session, throttle to parvis_app;
grant select on session to parvis_operator;
--rollback drop table throttle; drop table session; drop table sign_in;
