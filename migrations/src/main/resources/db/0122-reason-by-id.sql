--liquibase formatted sql

--changeset parvis:0122-reason-by-id
--comment: The page of an errand asks for its reason wherever it was told.
create index reason_id on reason (id);
--rollback drop index reason_id;
