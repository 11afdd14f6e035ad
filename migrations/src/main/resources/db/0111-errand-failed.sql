--liquibase formatted sql

--changeset parvis:0111-errand-failed
--comment: Why an errand failed in one commune, while it went on in the others; empty where it did not, and where it was tried again.
alter table errand_line add column trouble text not null default '';
--rollback alter table errand_line drop column trouble;
