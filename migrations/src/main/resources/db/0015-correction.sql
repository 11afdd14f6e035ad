--liquibase formatted sql

--changeset parvis:0015-correction
--comment: What a town hall says of a correction after publication; residents read it.
create table correction (
    collectivity_id text        not null references collectivity,
    id              uuid        not null,
    consultation_id uuid        not null,
    corrected_at    timestamptz not null,
    note            text        not null check (note <> ''),
    primary key (collectivity_id, id),
    foreign key (collectivity_id, consultation_id) references consultation on delete cascade
);
create index correction_consultation on correction (collectivity_id, consultation_id);
alter table correction enable row level security;
alter table correction force row level security;
create policy tenant on correction to parvis_app
    using (collectivity_id = current_setting('app.collectivity', true))
    with check (collectivity_id = current_setting('app.collectivity', true));
grant select, insert, delete on correction to parvis_app;
--rollback drop table correction;
