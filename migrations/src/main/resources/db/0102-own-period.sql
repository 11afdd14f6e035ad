--liquibase formatted sql

--changeset parvis:0102-own-period
--comment: For how many days something is kept in a commune, where the syndicate has said so of this commune alone; null where it follows the installation. The bounds are those of the settings.
alter table collectivity add column keep_messages smallint check (keep_messages between 7 and 90);
alter table collectivity add column keep_bin smallint check (keep_bin between 7 and 90);
alter table collectivity add column keep_followers_answered smallint check (keep_followers_answered between 7 and 30);
alter table collectivity add column keep_followers_unanswered smallint check (keep_followers_unanswered between 90 and 365);
alter table collectivity add column keep_followers_works smallint check (keep_followers_works between 365 and 1095);
--rollback alter table collectivity drop column keep_messages; alter table collectivity drop column keep_bin; alter table collectivity drop column keep_followers_answered; alter table collectivity drop column keep_followers_unanswered; alter table collectivity drop column keep_followers_works;
