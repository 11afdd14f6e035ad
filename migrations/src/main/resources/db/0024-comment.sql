--liquibase formatted sql

--changeset parvis:0024-comment
--comment: Whether residents may add a comment to a question. It is kept as a free text is, a text among the answers to the question: read before it appears, gone with the answer.
alter table question add column comment boolean not null default false;
alter table question add constraint comment_is_beside_an_answer check (kind <> 'TEXT' or not comment);
--rollback delete from answer a using question q where q.collectivity_id = a.collectivity_id and q.id = a.question_id and q.comment and a.text is not null;
--rollback alter table question drop column comment;

--changeset parvis:0024-comment-beside-a-value
--comment: A mark, a number or a date is a row without a choice, and so is a comment: each once.
drop index answer_once;
create unique index answer_once on answer (collectivity_id, submission_id, question_id) where choice_id is null and text is null;
create unique index answer_text_once on answer (collectivity_id, submission_id, question_id) where text is not null;
--rollback drop index answer_text_once; drop index answer_once; create unique index answer_once on answer (collectivity_id, submission_id, question_id) where choice_id is null;
