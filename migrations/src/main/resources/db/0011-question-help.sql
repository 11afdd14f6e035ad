--liquibase formatted sql

--changeset parvis:0011-question-help
alter table question add column help text not null default '';
--rollback alter table question drop column help;
