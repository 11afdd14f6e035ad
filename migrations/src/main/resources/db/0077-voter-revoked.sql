--liquibase formatted sql

--changeset parvis:0077-voter-revoked
--comment: Nobody ever wrote it: a code is taken away by another hash and another locator.
alter table voter drop column revoked;
--rollback alter table voter add column revoked boolean not null default false; grant update (revoked) on voter to parvis_app;
