--liquibase formatted sql

--changeset parvis:0031-opening-notice
--comment: Who asked for news before a consultation opened is told when it opens.
alter table follower_notice drop constraint follower_notice_kind_check;
alter table follower_notice add constraint follower_notice_kind_check check (kind in ('OPENING', 'CLOSING', 'RESULT', 'ANSWER'));
--rollback delete from follower_notice where kind = 'OPENING';
--rollback alter table follower_notice drop constraint follower_notice_kind_check;
--rollback alter table follower_notice add constraint follower_notice_kind_check check (kind in ('CLOSING', 'RESULT', 'ANSWER'));
