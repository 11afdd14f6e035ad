--liquibase formatted sql

--changeset parvis:0040-journal-mark
--comment: 16 random bytes, then the keyed hash of the line and of them. Lines that were written before this have none.
alter table journal add column mark bytea check (octet_length(mark) = 48);
create unique index journal_mark on journal (collectivity_id, mark);
--rollback alter table journal drop column mark;

--changeset parvis:0040-journal-link
--comment: The order of the lines, each link hashed with the one before. Append-only, as the journal is.
create table journal_link (
    collectivity_id text   not null references collectivity,
    entry_id        bigint not null,
    number          bigint not null check (number > 0),
    hash            bytea  not null check (octet_length(hash) = 32),
    primary key (collectivity_id, entry_id),
    unique (collectivity_id, number),
    foreign key (collectivity_id, entry_id) references journal
);
alter table journal_link enable row level security;
alter table journal_link force row level security;
create policy tenant on journal_link to parvis_app
    using (collectivity_id = current_setting('app.collectivity', true))
    with check (collectivity_id = current_setting('app.collectivity', true));
create policy operator on journal_link to parvis_operator using (true) with check (true);
grant select, insert on journal_link to parvis_app, parvis_operator;
--rollback drop table journal_link;
