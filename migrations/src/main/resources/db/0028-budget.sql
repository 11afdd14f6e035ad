--liquibase formatted sql

--changeset parvis:0028-format
alter table consultation drop constraint consultation_format_check;
alter table consultation add constraint consultation_format_check
    check (format in ('OPINION', 'CHOICE', 'QUESTIONNAIRE', 'BUDGET'));
--rollback alter table consultation drop constraint consultation_format_check;
--rollback alter table consultation add constraint consultation_format_check check (format in ('OPINION', 'CHOICE', 'QUESTIONNAIRE'));

--changeset parvis:0028-budget
--comment: Zero is an envelope that a draft has not yet. The envelope is kept with each project so that the database itself refuses one that is dearer.
create table budget (
    collectivity_id text    not null references collectivity,
    consultation_id uuid    not null,
    envelope        integer not null check (envelope between 0 and 100000000),
    ballot          text    not null check (ballot in ('UP_TO', 'WITHIN', 'POINTS', 'RANKED', 'GRADES')),
    most            integer not null,
    rule            text    not null check (rule in ('MOST_VOTES', 'EQUAL_SHARES')),
    threshold       integer check (threshold between 1 and 100000),
    primary key (collectivity_id, consultation_id),
    unique (collectivity_id, consultation_id, envelope),
    foreign key (collectivity_id, consultation_id) references consultation on delete cascade,
    constraint limit_of_the_ballot check (case ballot
        when 'UP_TO' then most between 1 and 50
        when 'WITHIN' then most = 0
        when 'POINTS' then most between 2 and 100
        when 'RANKED' then most between 2 and 50
        else most = 5 end),
    constraint threshold_of_votes check (threshold is null or (rule = 'MOST_VOTES' and ballot in ('UP_TO', 'WITHIN')))
);
create table project (
    collectivity_id text    not null references collectivity,
    id              uuid    not null,
    consultation_id uuid    not null,
    envelope        integer not null,
    position        integer not null check (position between 1 and 50),
    title           text    not null check (length(title) <= 120),
    description     text    not null check (length(description) <= 2000),
    cost            integer check (cost > 0),
    place           text    not null check (length(place) <= 120),
    primary key (collectivity_id, id),
    unique (collectivity_id, consultation_id, position) deferrable initially deferred,
    foreign key (collectivity_id, consultation_id, envelope)
        references budget (collectivity_id, consultation_id, envelope) on update cascade on delete cascade,
    constraint within_the_envelope check (cost <= envelope)
);
alter table budget enable row level security;
alter table budget force row level security;
alter table project enable row level security;
alter table project force row level security;
create policy tenant on budget to parvis_app
    using (collectivity_id = current_setting('app.collectivity', true))
    with check (collectivity_id = current_setting('app.collectivity', true));
create policy tenant on project to parvis_app
    using (collectivity_id = current_setting('app.collectivity', true))
    with check (collectivity_id = current_setting('app.collectivity', true));
grant select, insert, update, delete on budget, project to parvis_app;
--rollback drop table project; drop table budget;
