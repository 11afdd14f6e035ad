--liquibase formatted sql

--changeset parvis:0067-legal-line
--comment: What the syndicate adds to legal pages. Of the operator: for all communes; of a commune: instead, for it alone. Empty where nothing is said.
alter table collectivity add column legal_officer text not null default '';
alter table collectivity add column legal_hosting text not null default '';
alter table collectivity add column legal_operation text not null default '';
--rollback alter table collectivity drop column legal_officer; alter table collectivity drop column legal_hosting; alter table collectivity drop column legal_operation;
