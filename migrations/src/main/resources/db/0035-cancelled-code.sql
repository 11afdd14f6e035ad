--liquibase formatted sql

--changeset parvis:0035-cancelled-code
--comment: Whoever lost a letter for good gets no code when all letters are made again.
alter table voter add column code_cancelled boolean not null default false;
grant update (code_cancelled) on voter to parvis_app;
--rollback alter table voter drop column code_cancelled;

--changeset parvis:0035-forgotten-list
--comment: One job looks for lists that were forgotten in all communes; it sees which commune has one and nothing of it.
create policy operator on roll for select to parvis_operator using (true);
grant select (collectivity_id, state) on roll to parvis_operator;
--rollback revoke select on roll from parvis_operator; drop policy operator on roll;
