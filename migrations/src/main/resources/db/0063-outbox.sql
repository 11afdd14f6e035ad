--liquibase formatted sql

--changeset parvis:0063-outbox
--comment: Letters that wait for tomorrow because a commune has sent enough today, and those that were stopped since nobody may write to their address. The mark of an address that its provider refused lets staff stop what goes there without reading it. Of a provider's answer its kind, its code (RFC 5321) and its detail (RFC 3463) are kept.
alter table message drop constraint message_trouble_check;
alter table message add constraint message_trouble_check
    check (trouble in ('NONE', 'UNKNOWN_ADDRESS', 'BAD_CREDENTIALS', 'UNREACHABLE', 'TOO_LATE', 'OTHER', 'QUOTA', 'SUPPRESSED'));
alter table message drop constraint message_reply_check;
alter table message add constraint message_reply_check
    check (reply ~ '^([45][0-9]{2}( [45]\.[0-9]{1,3}\.[0-9]{1,3})?)?$');
alter table message add column address_mark bytea check (length(address_mark) = 32);
create index message_newest on message (created_at desc, id desc);
create index message_failed_newest on message (created_at desc, id desc) where state = 'FAILED';
create index message_sent on message (collectivity_id, sent_at) where state = 'SENT';
alter table collectivity add column daily_mails integer check (daily_mails between 20 and 20000);
--rollback update message set trouble = 'OTHER' where trouble in ('QUOTA', 'SUPPRESSED');
--rollback update message set reply = left(reply, 3);
--rollback alter table message drop constraint message_trouble_check;
--rollback alter table message add constraint message_trouble_check check (trouble in ('NONE', 'UNKNOWN_ADDRESS', 'BAD_CREDENTIALS', 'UNREACHABLE', 'TOO_LATE', 'OTHER'));
--rollback alter table message drop constraint message_reply_check;
--rollback alter table message add constraint message_reply_check check (reply ~ '^([45][0-9]{2})?$');
--rollback drop index message_newest; drop index message_failed_newest; drop index message_sent;
--rollback alter table message drop column address_mark; alter table collectivity drop column daily_mails;

--changeset parvis:0063-suppressed
--comment: Addresses that nobody may write to, as keyed hashes: they can be found again by who knows them, and not read.
create table suppressed (
    mark   bytea       not null primary key check (length(mark) = 32),
    reason text        not null check (reason in ('BOUNCED', 'ASKED')),
    at     timestamptz not null
);
create index suppressed_newest on suppressed (at desc);
grant select, insert, delete on suppressed to parvis_operator;
--rollback drop table suppressed;
