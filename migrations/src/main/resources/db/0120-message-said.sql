--liquibase formatted sql

--changeset parvis:0120-message-said
--comment: What the provider answered, in its own words, for staff who look up what they mean; whatever could name the recipient is masked before, and no address can be kept here. It goes with the message.
alter table message add column said text not null default '' check (length(said) <= 200 and position('@' in said) = 0);
--rollback alter table message drop column said;
