--liquibase formatted sql

--changeset parvis:0059-ballots-counted
--comment: The operator counts how many have voted, as it counts answers; who it was, and what they chose, it cannot read.
create policy operator on signature for select to parvis_operator using (true);
grant select (consultation_id) on ballot_box to parvis_operator;
grant select (collectivity_id, box_id, day) on signature to parvis_operator;
--rollback revoke select (consultation_id) on ballot_box from parvis_operator; revoke select (collectivity_id, box_id, day) on signature from parvis_operator; drop policy operator on signature;

--changeset parvis:0059-fleet-month
--comment: What happened in a commune in a month, for statistics; a commune without a row did nothing. It can be made anew from the other tables, but for the ballots of boxes that were destroyed since. « taken » counts who answered or voted, whenever, in the consultations that opened in the month.
create table fleet_month (
    id       text    not null references fleet on delete cascade,
    month    date    not null check (extract(day from month) = 1),
    opened   integer not null,
    taken    bigint  not null,
    answers  bigint  not null,
    ballots  bigint  not null,
    ended    integer not null,
    kept     integer not null,
    late     integer not null,
    decided  integer not null,
    primary key (id, month)
);
create index fleet_month_month on fleet_month (month);
grant select, insert, update, delete on fleet_month to parvis_operator;
--rollback drop table fleet_month;
