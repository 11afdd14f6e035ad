--liquibase formatted sql

--changeset parvis:0083-announced-read
--comment: A town hall notes that it has read an announcement, and does nothing else to it.
revoke insert, update on announced from parvis_app;
grant update (read_at) on announced to parvis_app;
--rollback revoke update (read_at) on announced from parvis_app; grant insert, update on announced to parvis_app;
