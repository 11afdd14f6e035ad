--liquibase formatted sql

--changeset parvis:0114-source
--comment: Which model or shared consultation a draft and a campaign were begun from, and in which version: « vitesse 1 », « 33352/4f1c… 2 »; empty for a blank page and for what was begun before.
alter table consultation add column source text not null default '';
alter table campaign add column source text not null default '';
create index consultation_source on consultation (source) where source <> '';
--rollback drop index consultation_source; alter table campaign drop column source; alter table consultation drop column source;
