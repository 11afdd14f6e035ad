--liquibase formatted sql

--changeset parvis:0033-paper-sheet
--comment: Written once, like what was cast: a slip is mended by the third reading, never by an update. No time, and nothing of an envelope.
create table paper_sheet (
    collectivity_id text    not null references collectivity,
    id              uuid    not null,
    box_id          uuid    not null,
    batch           integer not null check (batch between 1 and 99),
    sheet           integer not null check (sheet between 1 and 999),
    turn            text    not null check (turn in ('FIRST', 'SECOND', 'THIRD')),
    reader_id       uuid    not null references person,
    kind            text    not null check (kind in ('CHOICE', 'BLANK', 'SPOILT', 'ABSENT')),
    choice          text    not null,
    primary key (collectivity_id, id),
    unique (collectivity_id, box_id, batch, sheet, turn),
    foreign key (collectivity_id, box_id) references ballot_box,
    constraint choice_is_said check ((kind = 'CHOICE') = (choice <> ''))
);
-- Two readings are two people's.
create unique index paper_sheet_reader on paper_sheet (collectivity_id, box_id, batch, sheet, reader_id) where turn <> 'THIRD';
create table paper_record (
    collectivity_id text    not null references collectivity,
    box_id          uuid    not null,
    envelopes       integer not null check (envelopes >= 0),
    sheets          integer not null check (sheets >= 0),
    note            text    not null,
    primary key (collectivity_id, box_id),
    foreign key (collectivity_id, box_id) references ballot_box,
    constraint difference_is_explained check (envelopes = sheets or note <> '')
);
--rollback drop table paper_record; drop table paper_sheet;

--changeset parvis:0033-rows
alter table paper_sheet enable row level security;
alter table paper_sheet force row level security;
alter table paper_record enable row level security;
alter table paper_record force row level security;
create policy tenant on paper_sheet to parvis_app
    using (collectivity_id = current_setting('app.collectivity', true))
    with check (collectivity_id = current_setting('app.collectivity', true));
create policy tenant on paper_record to parvis_app
    using (collectivity_id = current_setting('app.collectivity', true))
    with check (collectivity_id = current_setting('app.collectivity', true));
grant select, insert on paper_sheet, paper_record to parvis_app;
--rollback drop policy tenant on paper_sheet; drop policy tenant on paper_record;
