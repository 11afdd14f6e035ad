--liquibase formatted sql

--changeset parvis:0048-shared
--comment: What a commune asked and lets others ask again: texts and how it went, no answers. Taken back, the row stays without its day. Whether the syndicate recommends or withdraws it is not the commune's to write.
create table shared (
    collectivity_id text        not null references collectivity,
    consultation_id uuid        not null,
    sketch          text        not null,
    theme           text        not null check (theme in ('ROADS', 'SCHOOL', 'PLACES', 'NATURE', 'LIFE', 'SERVICES')),
    participants    bigint      not null,
    decided         text        not null,
    version         integer     not null default 1,
    shared_at       timestamptz,
    recommended_at  timestamptz,
    withdrawn_at    timestamptz,
    primary key (collectivity_id, consultation_id),
    foreign key (collectivity_id, consultation_id) references consultation on delete cascade
);
alter table shared enable row level security;
alter table shared force row level security;
create policy tenant on shared to parvis_app
    using (collectivity_id = current_setting('app.collectivity', true))
    with check (collectivity_id = current_setting('app.collectivity', true));
create policy library on shared for select to parvis_app
    using (current_setting('app.collectivity', true) = '*' and shared_at is not null and withdrawn_at is null);
create policy operator on shared to parvis_operator using (true) with check (true);
create policy leaving on shared as restrictive for delete to parvis_app using (is_leaving(collectivity_id));
grant select, insert, delete, update (sketch, theme, participants, decided, version, shared_at) on shared to parvis_app;
grant select, update (recommended_at, withdrawn_at) on shared to parvis_operator;
--rollback drop table shared;
