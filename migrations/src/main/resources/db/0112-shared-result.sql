--liquibase formatted sql

--changeset parvis:0112-shared-result
--comment: What came out of a shared consultation, question by question, as its commune had published it when it shared; empty for those that were shared before.
alter table shared add column result text not null default '';
grant update (result) on shared to parvis_app;
--rollback alter table shared drop column result;
