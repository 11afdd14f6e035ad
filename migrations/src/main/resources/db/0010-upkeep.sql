--liquibase formatted sql

--changeset parvis:0010-message-trouble
--comment: A provider's answer quotes the address that it refuses; of it only its kind and its reply code (RFC 5321) are kept.
alter table message drop column error;
alter table message add column trouble text not null default 'NONE'
    check (trouble in ('NONE', 'UNKNOWN_ADDRESS', 'BAD_CREDENTIALS', 'UNREACHABLE', 'OTHER'));
alter table message add column reply text not null default '' check (reply ~ '^([45][0-9]{2})?$');
--rollback alter table message drop column trouble; alter table message drop column reply; alter table message add column error text not null default '';

--changeset parvis:0010-message-end
--comment: A code that nobody can use any more must not leave. What waits at this moment is given a day.
alter table message add column expires_at timestamptz not null default now() + interval '1 day';
alter table message alter column expires_at drop default;
alter table message drop constraint message_trouble_check;
alter table message add constraint message_trouble_check
    check (trouble in ('NONE', 'UNKNOWN_ADDRESS', 'BAD_CREDENTIALS', 'UNREACHABLE', 'TOO_LATE', 'OTHER'));
--rollback alter table message drop column expires_at;

--changeset parvis:0010-journal-newest
--comment: The console turns over the journal of all communes, the newest lines first.
create index journal_newest on journal (at desc, id desc);
--rollback drop index journal_newest;
