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
