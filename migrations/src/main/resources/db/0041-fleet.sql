--liquibase formatted sql

--changeset parvis:0041-fleet
--comment: What the syndicate's table shows of each commune, counted beforehand so that it is sorted and paged by an index. It can be made anew from the other tables. « Never » is 1970, « not foreseen » is 9999, since a place in a list needs a value.
create table fleet (
    id          text             not null primary key references collectivity on delete cascade,
    name        text             not null,
    search      text collate "C" not null,
    words       tsvector         not null,
    departement text             not null,
    epci        text             not null,
    epci_name   text             not null,
    epci_search text collate "C" not null,
    population  integer          not null,
    palette     text collate "C" not null,
    people      text collate "C" not null default 'NOBODY' check (people in ('ACTIVE', 'INVITED', 'NOBODY')),
    invited_at  timestamptz      not null default '9999-12-31',
    drafts      integer          not null default 0,
    coming      integer          not null default 0,
    running     integer          not null default 0,
    unanswered  integer          not null default 0,
    late        integer          not null default 0,
    published   integer          not null default 0,
    answers     bigint           not null default 0,
    share       integer          not null default -1,
    seen_at     timestamptz      not null default '1970-01-01',
    closing_at  timestamptz      not null default '9999-12-31',
    deadline_at timestamptz      not null default '9999-12-31',
    active_at   timestamptz      not null default '1970-01-01',
    failed      integer          not null default 0,
    texts       integer          not null default 0,
    texts_on    date             not null default '1970-01-01',
    texts_due   boolean          not null default true
);
create index fleet_search on fleet (search, id);
create index fleet_words on fleet using gin (words);
create index fleet_epci on fleet (epci_search, id);
create index fleet_of_epci on fleet (epci, search, id);
create index fleet_population on fleet (population, id);
create index fleet_palette on fleet (palette, id);
create index fleet_people on fleet (people, id);
create index fleet_drafts on fleet (drafts, id);
create index fleet_running on fleet (running, id);
create index fleet_late on fleet (late, id);
create index fleet_published on fleet (published, id);
create index fleet_answers on fleet (answers, id);
create index fleet_share on fleet (share, id);
create index fleet_seen on fleet (seen_at, id);
create index fleet_deadline on fleet (deadline_at, id);
create index fleet_active on fleet (active_at, id);
-- What needs somebody is rare: these stay small, whatever the number of communes.
create index fleet_closing on fleet (closing_at) where running > 0;
create index fleet_unanswered on fleet (search, id) where unanswered > 0;
create index fleet_invited on fleet (invited_at) where invited_at < '9999-12-31';
create index fleet_failed on fleet (failed) where failed > 0;
create index fleet_texts on fleet (texts) where texts > 0;
create index fleet_texts_due on fleet (id) where texts_due;
grant select, insert, update on fleet to parvis_operator;
--rollback drop table fleet;

--changeset parvis:0041-fleet-count
--comment: One row: when all communes were counted last, and what needs somebody, in all.
create table fleet_count (
    one         boolean     not null primary key default true check (one),
    counted_at  timestamptz not null default '1970-01-01',
    followed_at timestamptz not null default '1970-01-01',
    communes    integer     not null default 0,
    dormant     integer     not null default 0,
    late        integer     not null default 0,
    closing     integer     not null default 0,
    failed      integer     not null default 0,
    unopened    integer     not null default 0,
    texts       integer     not null default 0
);
insert into fleet_count default values;
grant select, update on fleet_count to parvis_operator;
--rollback drop table fleet_count;

--changeset parvis:0041-sources
create index message_failed on message (collectivity_id) where state = 'FAILED';
create index session_collectivity on session (collectivity_id, created_at);
--rollback drop index message_failed; drop index session_collectivity;
