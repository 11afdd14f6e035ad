--liquibase formatted sql

--changeset parvis:0009-changelog
--comment: Every process says on its health page whether the database is as its version expects.
grant select on databasechangelog to parvis_app;
--rollback revoke select on databasechangelog from parvis_app;
