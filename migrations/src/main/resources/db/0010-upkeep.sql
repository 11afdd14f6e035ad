--liquibase formatted sql

--changeset parvis:0010-message-trouble
--comment: A provider's answer quotes the address that it refuses; of it only its kind and its reply code (RFC 5321) are kept.
alter table message drop column error;
alter table message add column trouble text not null default 'NONE'
    check (trouble in ('NONE', 'UNKNOWN_ADDRESS', 'BAD_CREDENTIALS', 'UNREACHABLE', 'OTHER'));
alter table message add column reply text not null default '' check (reply ~ '^([45][0-9]{2})?$');
--rollback alter table message drop column trouble; alter table message drop column reply; alter table message add column error text not null default '';
