--liquibase formatted sql

--changeset parvis:0025-photo-of-a-commune
--comment: A photo of no consultation is the commune's own, over its front page; it has one at most.
alter table photo alter column consultation_id drop not null;
create unique index photo_of_the_commune on photo (collectivity_id) where consultation_id is null;
--rollback drop index photo_of_the_commune;
--rollback delete from photo where consultation_id is null;
--rollback alter table photo alter column consultation_id set not null;
