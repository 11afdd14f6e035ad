--liquibase formatted sql

--changeset parvis:0037-project-code
--comment: What names a project on a ballot, whatever becomes of the list around it. Without a position it was deleted a moment ago and can still be brought back.
alter table budget add column given integer not null default 0 check (given >= 0);
alter table project alter column position drop not null;
alter table project add column code text;
update project set code = position::text;
update budget b set given = coalesce((select max(position) from project p
    where p.collectivity_id = b.collectivity_id and p.consultation_id = b.consultation_id), 0);
alter table project alter column code set not null;
alter table project add constraint project_code check (code ~ '^[0-9A-Za-z]{1,8}$');
alter table project add constraint project_named_once unique (collectivity_id, consultation_id, code);
--rollback delete from project where position is null;
--rollback alter table project drop constraint project_named_once; alter table project drop column code;
--rollback alter table project alter column position set not null; alter table budget drop column given;
