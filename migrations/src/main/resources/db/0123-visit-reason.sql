--liquibase formatted sql

--changeset parvis:0123-visit-reason
--comment: Why somebody was with a town hall may have to go like any other reason: it stands where they all do, under the id of the visit.
alter table visit no force row level security;
alter table reason no force row level security;
insert into reason (collectivity_id, id, text, written_at)
    select collectivity_id, id, left(reason, 200), began_at from visit;
alter table visit force row level security;
alter table reason force row level security;
alter table visit drop column reason;
--rollback alter table visit add column reason text not null default '…' check (reason <> '');
