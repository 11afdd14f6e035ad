--liquibase formatted sql

--changeset parvis:0066-announcement
--comment: What the operator announces to town halls; its id is that of the errand that brought it there.
create table announcement (
    id           uuid        not null primary key,
    title        text        not null,
    text         text        not null,
    starts_on    date        not null,
    ends_on      date        not null check (ends_on >= starts_on),
    created_by   uuid        not null references person,
    created_at   timestamptz not null,
    withdrawn_at timestamptz
);
grant select, insert, update on announcement to parvis_operator;
--rollback drop table announcement;

--changeset parvis:0066-announced
--comment: The copy that a town hall reads; it sees nothing of what is announced to others.
create table announced (
    collectivity_id text        not null references collectivity,
    id              uuid        not null,
    announcement_id uuid        not null,
    title           text        not null,
    text            text        not null,
    starts_on       date        not null,
    ends_on         date        not null,
    read_at         timestamptz,
    withdrawn_at    timestamptz,
    primary key (collectivity_id, id),
    unique (collectivity_id, announcement_id)
);
create index announced_announcement on announced (announcement_id);
alter table announced enable row level security;
alter table announced force row level security;
create policy tenant on announced to parvis_app
    using (collectivity_id = current_setting('app.collectivity', true))
    with check (collectivity_id = current_setting('app.collectivity', true));
create policy operator on announced to parvis_operator using (true) with check (true);
create policy leaving on announced as restrictive for delete to parvis_app using (is_leaving(collectivity_id));
grant select, insert, update, delete on announced to parvis_app;
grant select, insert, update (title, text, starts_on, ends_on, read_at, withdrawn_at) on announced to parvis_operator;
--rollback drop table announced;
