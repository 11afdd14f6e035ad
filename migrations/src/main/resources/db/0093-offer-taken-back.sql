--liquibase formatted sql

--changeset parvis:0093-offer-taken-back
--comment: An offer that no town hall has opened can be taken back for ten minutes, and the letter that tells of it, which waits as long.
alter table message add column about uuid;
create index message_about on message (about) where about is not null;
grant delete on offer to parvis_operator;
--rollback revoke delete on offer from parvis_operator; drop index message_about; alter table message drop column about;
