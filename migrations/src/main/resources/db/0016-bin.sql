--liquibase formatted sql

--changeset parvis:0016-bin
alter table consultation add column binned_at timestamptz;
alter table consultation add constraint binned_is_draft_or_archived
    check (binned_at is null or published_at is null or archived_at is not null);
create index consultation_binned on consultation (binned_at) where binned_at is not null;
--rollback drop index consultation_binned; alter table consultation drop column binned_at;
