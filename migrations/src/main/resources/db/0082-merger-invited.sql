--liquibase formatted sql

--changeset parvis:0082-merger-invited
--comment: Who worked in the communes that ended is invited after the merger was carried out, one by one: it is tried again until all were.
alter table merger add column invited_at timestamptz, add constraint merger_invited_once_done check (invited_at is null or done_at is not null);
update merger set invited_at = done_at;
grant update (invited_at) on merger to parvis_operator;
--rollback alter table merger drop column invited_at;
