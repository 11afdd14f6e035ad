--liquibase formatted sql

--changeset parvis:0078-count-run
--comment: How far a count is, for who looks on; the key that it opens ballots with is never here. A run without a recent moment was stopped.
alter table ballot_box
    add column count_run   uuid,
    add column count_done  integer not null default 0,
    add column count_total integer not null default 0,
    add column count_at    timestamptz;
grant update (count_run, count_done, count_total, count_at) on ballot_box to parvis_app;
--rollback alter table ballot_box drop column count_run, drop column count_done, drop column count_total, drop column count_at;
