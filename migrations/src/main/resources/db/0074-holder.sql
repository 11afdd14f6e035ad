--liquibase formatted sql

--changeset parvis:0074-holder
--comment: A consultation that an intercommunal body holds in its communes: its name, as a place is stored, or empty; and what may be told of all of them together, which travels with the consultation since a commune reads nothing but its own rows.
alter table consultation add column holder text not null default '';
alter table consultation add column pooled text not null default '';
--rollback alter table consultation drop column holder, drop column pooled;
