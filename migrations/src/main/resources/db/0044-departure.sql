--liquibase formatted sql

--changeset parvis:0044-departure
--comment: A commune that goes for good: asked by one person, confirmed by another, carried out after days of grace. It outlives the commune, which it therefore does not point to, and is what its certificate is made of.
create table departure (
    id           uuid        not null primary key,
    commune      text        not null,
    name         text        not null,
    asked_by     uuid        not null references person,
    asked_at     timestamptz not null,
    confirmed_by uuid        references person,
    confirmed_at timestamptz,
    due_at       timestamptz,
    cancelled_at timestamptz,
    done_at      timestamptz,
    rows         bigint,
    head         text,
    constraint confirmed_by_another check (confirmed_by <> asked_by),
    constraint confirmed_whole check (num_nonnulls(confirmed_by, confirmed_at, due_at) in (0, 3)),
    constraint grace check (due_at > confirmed_at),
    constraint done_when_due check (done_at is null or (cancelled_at is null and done_at >= due_at)),
    constraint done_whole check ((done_at is null) = (rows is null) and (done_at is null) = (head is null))
);
create unique index departure_under_way on departure (commune) where cancelled_at is null and done_at is null;
grant select on departure to parvis_app;
grant select, insert, update (confirmed_by, confirmed_at, due_at, cancelled_at, done_at, rows, head) on departure to parvis_operator;
--rollback drop table departure;

--changeset parvis:0044-leaving splitStatements:false
--comment: Only what is due goes, by the clock of the database: of what is otherwise written once, nothing can be deleted but all of a commune that leaves.
create function is_leaving(tenant text) returns boolean language sql stable as $$
    select exists (select from departure d where d.commune = tenant and d.confirmed_at is not null
      and d.cancelled_at is null and d.done_at is null and d.due_at <= now())
$$;
create policy leaving on town_hall as restrictive for delete to parvis_app using (is_leaving(collectivity_id));
create policy leaving on journal as restrictive for delete to parvis_app using (is_leaving(collectivity_id));
create policy leaving on journal_link as restrictive for delete to parvis_app using (is_leaving(collectivity_id));
create policy leaving on invitation as restrictive for delete to parvis_app using (is_leaving(collectivity_id));
create policy leaving on message as restrictive for delete to parvis_app using (is_leaving(collectivity_id));
create policy leaving on help_request as restrictive for delete to parvis_app using (is_leaving(collectivity_id));
create policy leaving on ballot_box as restrictive for delete to parvis_app using (is_leaving(collectivity_id));
create policy leaving on ballot as restrictive for delete to parvis_app using (is_leaving(collectivity_id));
create policy leaving on opened as restrictive for delete to parvis_app using (is_leaving(collectivity_id));
create policy leaving on seal as restrictive for delete to parvis_app using (is_leaving(collectivity_id));
create policy leaving on roll as restrictive for delete to parvis_app using (is_leaving(collectivity_id));
create policy leaving on daily_head as restrictive for delete to parvis_app using (is_leaving(collectivity_id));
create policy leaving on paper_sheet as restrictive for delete to parvis_app using (is_leaving(collectivity_id));
create policy leaving on paper_record as restrictive for delete to parvis_app using (is_leaving(collectivity_id));
grant delete on town_hall, journal, journal_link, invitation, message, help_request, ballot_box, ballot, opened, seal, roll, daily_head, paper_sheet, paper_record to parvis_app;
alter policy due on signature using (is_due(collectivity_id, box_id) or is_leaving(collectivity_id));
alter policy due on voter using (is_due(collectivity_id, box_id) or is_leaving(collectivity_id));
-- Foreign keys keep a commune, and a person, of whom anything is left.
grant delete on collectivity, person to parvis_operator;
--rollback revoke delete on collectivity, person from parvis_operator; alter policy due on signature using (is_due(collectivity_id, box_id)); alter policy due on voter using (is_due(collectivity_id, box_id)); revoke delete on town_hall, journal, journal_link, invitation, message, help_request, ballot_box, ballot, opened, seal, roll, daily_head, paper_sheet, paper_record from parvis_app; drop policy leaving on town_hall; drop policy leaving on journal; drop policy leaving on journal_link; drop policy leaving on invitation; drop policy leaving on message; drop policy leaving on help_request; drop policy leaving on ballot_box; drop policy leaving on ballot; drop policy leaving on opened; drop policy leaving on seal; drop policy leaving on roll; drop policy leaving on daily_head; drop policy leaving on paper_sheet; drop policy leaving on paper_record; drop function is_leaving(text);
