--liquibase formatted sql

--changeset parvis:0020-page
--comment: A questionnaire is cut into pages where the town hall wants; without a cut, its length decides.
alter table question add column new_page boolean not null default false;
alter table question add column page_title text not null default '';
alter table question add constraint page_title_is_of_a_page check (new_page or page_title = '');
--rollback alter table question drop column page_title; alter table question drop column new_page;
