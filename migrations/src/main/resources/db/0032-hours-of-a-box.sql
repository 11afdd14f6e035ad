--liquibase formatted sql

--changeset parvis:0032-hours-of-a-box
--comment: One job looks for boxes to open and to close in all communes; it sees their hours and nothing of their keys.
create policy operator on ballot_box for select to parvis_operator using (true);
grant select (collectivity_id, id, state, opens_at, closes_at) on ballot_box to parvis_operator;
create index ballot_box_hours on ballot_box (state) where state in ('FROZEN', 'OPEN');
--rollback drop index ballot_box_hours; revoke select on ballot_box from parvis_operator; drop policy operator on ballot_box;
