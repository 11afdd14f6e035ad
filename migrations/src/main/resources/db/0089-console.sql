--liquibase formatted sql

--changeset parvis:0089-fleet-standing
--comment: Whether the site of a commune rests, so that the table says so and nobody is asked to hurry a town hall that can do nothing.
alter table fleet add column standing text not null default 'OPEN' check (standing in ('OPEN', 'SUSPENDED', 'ARCHIVED'));
create index fleet_resting on fleet (search, id) where standing <> 'OPEN';
--rollback alter table fleet drop column standing;

--changeset parvis:0089-errand-line-taken
--comment: Since when a process sends the invitation of a line: its transaction ends before that of the invitation begins, and another process must not send it, too.
alter table errand_line add column taken_at timestamptz;
--rollback alter table errand_line drop column taken_at;

--changeset parvis:0089-note
--comment: What the syndicate's staff note about a commune, for each other; the town hall does not read it.
create table note (
    collectivity_id text        not null references collectivity,
    id              uuid        not null,
    text            text        not null check (text <> ''),
    written_by      uuid        not null references person,
    written_at      timestamptz not null,
    primary key (collectivity_id, id)
);
create index note_newest on note (collectivity_id, written_at desc);
alter table note enable row level security;
alter table note force row level security;
create policy tenant on note to parvis_app
    using (collectivity_id = current_setting('app.collectivity', true))
    with check (collectivity_id = current_setting('app.collectivity', true));
grant select, insert, delete on note to parvis_app;
--rollback drop table note;
