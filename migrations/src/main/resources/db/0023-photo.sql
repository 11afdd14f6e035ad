--liquibase formatted sql

--changeset parvis:0023-photo
--comment: The photo of a consultation, as our own re-encoding and cropping made it; what was sent is not kept.
create table photo (
    collectivity_id text        not null references collectivity,
    id              uuid        not null,
    consultation_id uuid        not null,
    description     text        not null check (description <> ''),
    width           integer     not null check (width between 1 and 1600),
    wide            bytea       not null,
    small           bytea       not null,
    sent_at         timestamptz not null,
    primary key (collectivity_id, id),
    unique (collectivity_id, consultation_id),
    foreign key (collectivity_id, consultation_id) references consultation on delete cascade
);
-- It is compressed already.
alter table photo alter column wide set storage external;
alter table photo alter column small set storage external;
alter table photo enable row level security;
alter table photo force row level security;
create policy tenant on photo to parvis_app
    using (collectivity_id = current_setting('app.collectivity', true))
    with check (collectivity_id = current_setting('app.collectivity', true));
grant select, insert, update, delete on photo to parvis_app;
--rollback drop table photo;
