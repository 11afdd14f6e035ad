--liquibase formatted sql

--changeset parvis:0038-progress
--comment: What becomes of a project that won, as the town hall tells it, one row after the other. Why it was given up is never left out.
create table progress (
    collectivity_id text        not null references collectivity,
    id              uuid        not null,
    consultation_id uuid        not null,
    project         text        not null,
    stage           text        not null check (stage in ('STUDIED', 'BUILT', 'DONE', 'DROPPED')),
    day             date        not null,
    text            text        not null check (length(text) <= 600),
    told_at         timestamptz not null,
    primary key (collectivity_id, id),
    foreign key (collectivity_id, consultation_id, project)
        references project (collectivity_id, consultation_id, code) on delete cascade,
    constraint given_up_for_a_reason check (stage <> 'DROPPED' or text <> '')
);
create index progress_of_a_project on progress (collectivity_id, consultation_id, project, told_at);
alter table progress enable row level security;
alter table progress force row level security;
create policy tenant on progress to parvis_app
    using (collectivity_id = current_setting('app.collectivity', true))
    with check (collectivity_id = current_setting('app.collectivity', true));
create policy operator on progress to parvis_operator using (true) with check (false);
grant select, insert, update, delete on progress to parvis_app;
-- The operator's scope finds where letters are due; it never reads what they say.
grant select (collectivity_id, id, consultation_id, told_at) on progress to parvis_operator;
--rollback drop table progress;

--changeset parvis:0038-photo-of-progress
alter table photo add column progress_id uuid;
alter table photo add foreign key (collectivity_id, progress_id) references progress (collectivity_id, id) on delete cascade;
drop index photo_of_a_consultation;
create unique index photo_of_a_consultation on photo (collectivity_id, consultation_id) where project is null and progress_id is null;
create unique index photo_of_progress on photo (collectivity_id, progress_id) where progress_id is not null;
--rollback delete from photo where progress_id is not null; drop index photo_of_progress; drop index photo_of_a_consultation;
--rollback alter table photo drop column progress_id;
--rollback create unique index photo_of_a_consultation on photo (collectivity_id, consultation_id) where project is null;

--changeset parvis:0038-progress-notice
--comment: One letter for each piece of news of a project; the other kinds are about nothing but the consultation.
alter table follower_notice add column about uuid not null default '00000000-0000-0000-0000-000000000000';
alter table follower_notice drop constraint follower_notice_pkey;
alter table follower_notice add primary key (collectivity_id, follower_id, kind, about);
alter table follower_notice drop constraint follower_notice_kind_check;
alter table follower_notice add constraint follower_notice_kind_check check (kind in ('OPENING', 'CLOSING', 'RESULT', 'ANSWER', 'PROGRESS'));
--rollback delete from follower_notice where kind = 'PROGRESS';
--rollback alter table follower_notice drop constraint follower_notice_kind_check;
--rollback alter table follower_notice add constraint follower_notice_kind_check check (kind in ('OPENING', 'CLOSING', 'RESULT', 'ANSWER'));
--rollback alter table follower_notice drop constraint follower_notice_pkey; alter table follower_notice drop column about;
--rollback alter table follower_notice add primary key (collectivity_id, follower_id, kind);
