--liquibase formatted sql

--changeset parvis:0014-ground
--comment: Why a text is not shown. Empty for those put aside before there were reasons.
alter table answer add column ground text check (ground in ('PERSON', 'CONTACT', 'INSULT', 'OFF_TOPIC', 'OTHER'));
alter table answer add constraint ground_is_of_a_hidden_text check (ground is null or reading = 'HIDDEN');
--rollback alter table answer drop column ground;
