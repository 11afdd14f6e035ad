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

--changeset parvis:0037-photo-of-a-project
--comment: A photo of a project hangs on its project. The hash of both prints is reckoned by the database itself, so that it cannot tell of others than those that are shown; the paper that is sealed holds it.
alter table photo drop constraint photo_collectivity_id_consultation_id_key;
alter table photo add column project text;
alter table photo add column hash bytea not null generated always as (sha256(small || wide)) stored;
alter table photo add foreign key (collectivity_id, consultation_id, project)
    references project (collectivity_id, consultation_id, code) on delete cascade;
create unique index photo_of_a_consultation on photo (collectivity_id, consultation_id) where project is null;
create unique index photo_of_a_project on photo (collectivity_id, consultation_id, project) where project is not null;
--rollback delete from photo where project is not null; drop index photo_of_a_consultation; drop index photo_of_a_project;
--rollback alter table photo drop column project; alter table photo drop column hash;
--rollback alter table photo add unique (collectivity_id, consultation_id);
