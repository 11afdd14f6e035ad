--liquibase formatted sql

--changeset parvis:0012-ranking
alter table question drop constraint question_kind_check;
alter table question add constraint question_kind_check
    check (kind in ('SINGLE', 'MULTIPLE', 'TEXT', 'NUMBER', 'SCALE', 'RANKING'));
alter table answer add column rank integer;
alter table answer add constraint rank_is_of_a_choice check (rank is null or (choice_id is not null and rank > 0));
create unique index answer_rank_once on answer (collectivity_id, submission_id, question_id, rank);
--rollback alter table answer drop column rank;
--rollback delete from question where kind = 'RANKING';
--rollback alter table question drop constraint question_kind_check;
--rollback alter table question add constraint question_kind_check check (kind in ('SINGLE', 'MULTIPLE', 'TEXT', 'NUMBER', 'SCALE'));
