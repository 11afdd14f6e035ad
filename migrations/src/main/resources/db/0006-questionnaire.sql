--liquibase formatted sql

--changeset parvis:0006-question
create table question (
    collectivity_id text    not null references collectivity,
    id              uuid    not null,
    consultation_id uuid    not null,
    position        integer not null,
    kind            text    not null check (kind in ('SINGLE', 'MULTIPLE', 'TEXT', 'NUMBER', 'SCALE')),
    label           text    not null,
    optional        boolean not null,
    primary key (collectivity_id, id),
    unique (collectivity_id, consultation_id, id),
    unique (collectivity_id, consultation_id, position) deferrable initially deferred,
    foreign key (collectivity_id, consultation_id) references consultation on delete cascade
);
create table choice (
    collectivity_id text    not null references collectivity,
    id              uuid    not null,
    question_id     uuid    not null,
    position        integer not null,
    label           text    not null,
    primary key (collectivity_id, id),
    unique (collectivity_id, question_id, id),
    unique (collectivity_id, question_id, position) deferrable initially deferred,
    foreign key (collectivity_id, question_id) references question on delete cascade
);
--rollback drop table choice; drop table question;

--changeset parvis:0006-submission
--comment: A voter is a keyed hash of an address and a consultation: equal within one consultation, unlinkable across two.
create table submission (
    collectivity_id text        not null references collectivity,
    id              uuid        not null,
    consultation_id uuid        not null,
    attempt         bytea       not null,
    receipt         bytea       not null,
    voter           bytea,
    state           text        not null check (state in ('PENDING', 'COUNTED', 'WITHDRAWN')),
    day             date        not null,
    code_hash       bytea,
    code_tries      integer     not null default 0,
    expires_at      timestamptz,
    primary key (collectivity_id, id),
    -- A second press of the button, a second tab, a retry on a bad network: the same attempt, counted once.
    unique (collectivity_id, consultation_id, attempt),
    unique (collectivity_id, receipt),
    foreign key (collectivity_id, consultation_id) references consultation on delete cascade
);
-- « Un habitant = une réponse » rests on this index, not on a check made beforehand.
create unique index submission_voter on submission (collectivity_id, consultation_id, voter)
    where state = 'COUNTED' and voter is not null;
create index submission_counted on submission (collectivity_id, consultation_id, day) where state = 'COUNTED';

create table answer (
    collectivity_id text    not null references collectivity,
    id              uuid    not null,
    submission_id   uuid    not null,
    question_id     uuid    not null,
    choice_id       uuid,
    number          numeric,
    text            text,
    reading         text    check (reading in ('TO_READ', 'SHOWN', 'HIDDEN')),
    primary key (collectivity_id, id),
    foreign key (collectivity_id, submission_id) references submission on delete cascade,
    foreign key (collectivity_id, question_id) references question on delete cascade,
    foreign key (collectivity_id, question_id, choice_id) references choice (collectivity_id, question_id, id),
    constraint one_value check (num_nonnulls(choice_id, number, text) = 1),
    constraint text_is_read check ((text is null) = (reading is null))
);
create unique index answer_once on answer (collectivity_id, submission_id, question_id) where choice_id is null;
create unique index answer_choice_once on answer (collectivity_id, submission_id, question_id, choice_id);
create index answer_question on answer (collectivity_id, question_id, choice_id);
--rollback drop table answer; drop table submission;

--changeset parvis:0006-rows
alter table question enable row level security;
alter table question force row level security;
alter table choice enable row level security;
alter table choice force row level security;
alter table submission enable row level security;
alter table submission force row level security;
alter table answer enable row level security;
alter table answer force row level security;
create policy tenant on question to parvis_app
    using (collectivity_id = current_setting('app.collectivity', true))
    with check (collectivity_id = current_setting('app.collectivity', true));
create policy tenant on choice to parvis_app
    using (collectivity_id = current_setting('app.collectivity', true))
    with check (collectivity_id = current_setting('app.collectivity', true));
create policy tenant on submission to parvis_app
    using (collectivity_id = current_setting('app.collectivity', true))
    with check (collectivity_id = current_setting('app.collectivity', true));
create policy tenant on answer to parvis_app
    using (collectivity_id = current_setting('app.collectivity', true))
    with check (collectivity_id = current_setting('app.collectivity', true));
-- The operator counts participation; it never reads what was answered.
create policy operator on submission to parvis_operator using (true) with check (false);
grant select, insert, update, delete on question, choice, submission, answer to parvis_app;
grant select (collectivity_id, consultation_id, state, day) on submission to parvis_operator;
--rollback drop policy tenant on question; drop policy tenant on choice; drop policy tenant on submission; drop policy tenant on answer; drop policy operator on submission;
