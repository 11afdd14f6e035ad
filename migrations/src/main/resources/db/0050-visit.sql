--liquibase formatted sql

--changeset parvis:0050-visit
--comment: « Regarder avec la mairie »: somebody of the syndicate in the pages of a town hall, for a reason and for half an hour. Its id is that of the session.
create table visit (
    collectivity_id text        not null references collectivity,
    id              uuid        not null,
    person_id       uuid        not null references person,
    reason          text        not null check (reason <> ''),
    began_at        timestamptz not null,
    until           timestamptz not null,
    ended_at        timestamptz,
    primary key (collectivity_id, id),
    check (until > began_at),
    check (ended_at >= began_at)
);
create index visit_newest on visit (collectivity_id, began_at desc);
alter table visit enable row level security;
alter table visit force row level security;
create policy tenant on visit to parvis_app
    using (collectivity_id = current_setting('app.collectivity', true))
    with check (collectivity_id = current_setting('app.collectivity', true));
create policy operator on visit to parvis_operator using (true) with check (false);
create policy leaving on visit as restrictive for delete to parvis_app using (is_leaving(collectivity_id));
grant select, insert, update, delete on visit to parvis_app;
grant select on visit to parvis_operator;
--rollback drop table visit;
