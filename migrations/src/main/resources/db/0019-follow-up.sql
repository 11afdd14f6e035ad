--liquibase formatted sql

--changeset parvis:0019-follow-up
--comment: A question for those who gave one answer to an earlier question. The positions are kept so that the database itself refuses to follow one that comes later, or one of another consultation.
alter table question add constraint question_place unique (collectivity_id, consultation_id, id, position);
create table follow_up (
    collectivity_id text    not null references collectivity,
    question_id     uuid    not null,
    consultation_id uuid    not null,
    position        integer not null,
    lead_id         uuid    not null,
    lead_position   integer not null,
    choice_id       uuid    not null,
    primary key (collectivity_id, question_id),
    foreign key (collectivity_id, consultation_id, question_id, position)
        references question (collectivity_id, consultation_id, id, position) on delete cascade,
    foreign key (collectivity_id, consultation_id, lead_id, lead_position)
        references question (collectivity_id, consultation_id, id, position) on delete cascade,
    foreign key (collectivity_id, lead_id, choice_id)
        references choice (collectivity_id, question_id, id) on delete cascade,
    constraint follow_up_comes_later check (lead_position < position)
);
create index follow_up_lead on follow_up (collectivity_id, lead_id, choice_id);
alter table follow_up enable row level security;
alter table follow_up force row level security;
create policy tenant on follow_up to parvis_app
    using (collectivity_id = current_setting('app.collectivity', true))
    with check (collectivity_id = current_setting('app.collectivity', true));
grant select, insert, update, delete on follow_up to parvis_app;
--rollback drop table follow_up; alter table question drop constraint question_place;
