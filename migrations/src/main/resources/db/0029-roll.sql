--liquibase formatted sql

--changeset parvis:0029-roll
--comment: What names people is sealed with a key of the installation, and lives only until the letters are printed.
create table roll (
    collectivity_id  text        not null references collectivity,
    box_id           uuid        not null,
    unit             text        not null check (unit in ('PERSON', 'HOUSEHOLD')),
    state            text        not null check (state in ('COLUMNS', 'REVIEW', 'READY', 'DESTROYED')),
    sheet            bytea,
    columns          text        not null default '',
    imported_at      timestamptz not null,
    letters          text        not null default 'NONE' check (letters in ('NONE', 'RUNNING', 'MADE', 'PRINTED')),
    letters_run      uuid,
    letters_total    integer     not null default 0 check (letters_total >= 0),
    letters_done     integer     not null default 0 check (letters_done between 0 and letters_total),
    letters_at       timestamptz,
    destroyed_at     timestamptz,
    destroyed_by     text        not null default '',
    destroyed_people integer     not null default 0,
    destroyed_hash   bytea check (length(destroyed_hash) = 32),
    primary key (collectivity_id, box_id),
    foreign key (collectivity_id, box_id) references ballot_box,
    constraint destroyed_without_names check (state <> 'DESTROYED' or (sheet is null and destroyed_at is not null and destroyed_hash is not null))
);
create table roll_entry (
    collectivity_id text    not null references collectivity,
    id              uuid    not null,
    box_id          uuid    not null,
    line            integer not null check (line > 0),
    sealed          bytea   not null,
    doubt           text    not null default '' check (doubt in ('', 'NO_NAME', 'DUPLICATE', 'HOMONYM', 'SAME_ADDRESS', 'DATE', 'NO_ADDRESS')),
    other_id        uuid,
    verdict         text    not null default '' check (verdict in ('', 'KEEP', 'SAME', 'OUT')),
    primary key (collectivity_id, id),
    foreign key (collectivity_id, box_id) references ballot_box
);
create index roll_entry_box on roll_entry (collectivity_id, box_id, line);
create table roll_name (
    collectivity_id text  not null references collectivity,
    id              uuid  not null,
    box_id          uuid  not null,
    voter_id        uuid  not null,
    hash            bytea not null check (length(hash) = 32),
    primary key (collectivity_id, id),
    foreign key (collectivity_id, box_id, voter_id) references voter (collectivity_id, box_id, id)
);
create index roll_name_hash on roll_name (collectivity_id, box_id, hash);
create index roll_name_voter on roll_name (collectivity_id, voter_id);
--rollback drop table roll_name; drop table roll_entry; drop table roll;

--changeset parvis:0029-rows
alter table roll enable row level security;
alter table roll force row level security;
alter table roll_entry enable row level security;
alter table roll_entry force row level security;
alter table roll_name enable row level security;
alter table roll_name force row level security;
create policy tenant on roll to parvis_app
    using (collectivity_id = current_setting('app.collectivity', true))
    with check (collectivity_id = current_setting('app.collectivity', true));
create policy tenant on roll_entry to parvis_app
    using (collectivity_id = current_setting('app.collectivity', true))
    with check (collectivity_id = current_setting('app.collectivity', true));
create policy tenant on roll_name to parvis_app
    using (collectivity_id = current_setting('app.collectivity', true))
    with check (collectivity_id = current_setting('app.collectivity', true));
grant select, insert, update on roll to parvis_app;
grant select, insert, update (doubt, other_id, verdict), delete on roll_entry to parvis_app;
grant select, insert, delete on roll_name to parvis_app;
--rollback drop policy tenant on roll; drop policy tenant on roll_entry; drop policy tenant on roll_name;
