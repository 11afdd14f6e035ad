--liquibase formatted sql

--changeset parvis:0034-result-of-a-vote
--comment: The result of a vote is out when its count is published, not when the vote ends: the feed and the followers go by it.
alter table consultation add column result_at timestamptz;
--rollback alter table consultation drop column result_at;
