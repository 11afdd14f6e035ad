--liquibase formatted sql

--changeset parvis:0013-question-date
--comment: The answer is a number, the days since 1970-01-01: days are grouped and ordered as numbers are.
alter table question drop constraint question_kind_check;
alter table question add constraint question_kind_check
    check (kind in ('SINGLE', 'MULTIPLE', 'TEXT', 'NUMBER', 'SCALE', 'RANKING', 'DATE'));
--rollback delete from question where kind = 'DATE';
--rollback alter table question drop constraint question_kind_check;
--rollback alter table question add constraint question_kind_check check (kind in ('SINGLE', 'MULTIPLE', 'TEXT', 'NUMBER', 'SCALE', 'RANKING'));
