--liquibase formatted sql

--changeset parvis:0022-follower
--comment: Who wants to hear what becomes of a consultation. Nothing ties an address to an answer; it goes with the last letter.
create table follower (
    collectivity_id text        not null references collectivity,
    id              uuid        not null,
    consultation_id uuid        not null,
    email           text        not null check (length(email) between 3 and 254),
    link            bytea       not null,
    home            text        not null,
    language        text        not null check (language in ('fr', 'en')),
    asked_at        timestamptz not null,
    confirmed_at    timestamptz,
    primary key (collectivity_id, id),
    unique (collectivity_id, consultation_id, email),
    unique (collectivity_id, link),
    foreign key (collectivity_id, consultation_id) references consultation on delete cascade
);
alter table follower enable row level security;
alter table follower force row level security;
create policy tenant on follower to parvis_app
    using (collectivity_id = current_setting('app.collectivity', true))
    with check (collectivity_id = current_setting('app.collectivity', true));
create policy operator on follower to parvis_operator using (true) with check (false);
grant select, insert, update, delete on follower to parvis_app;
-- The operator's scope finds where letters are due; it never reads an address.
grant select (collectivity_id, id, consultation_id, asked_at, confirmed_at) on follower to parvis_operator;
--rollback drop table follower;

--changeset parvis:0022-follower-notice
--comment: One letter of each kind for each follower, whichever process writes it and however often it looks.
create table follower_notice (
    collectivity_id text        not null references collectivity,
    follower_id     uuid        not null,
    kind            text        not null check (kind in ('CLOSING', 'RESULT', 'ANSWER')),
    told_at         timestamptz not null,
    primary key (collectivity_id, follower_id, kind),
    foreign key (collectivity_id, follower_id) references follower on delete cascade
);
alter table follower_notice enable row level security;
alter table follower_notice force row level security;
create policy tenant on follower_notice to parvis_app
    using (collectivity_id = current_setting('app.collectivity', true))
    with check (collectivity_id = current_setting('app.collectivity', true));
create policy operator on follower_notice to parvis_operator using (true) with check (false);
grant select, insert, delete on follower_notice to parvis_app;
grant select on follower_notice to parvis_operator;
--rollback drop table follower_notice;

--changeset parvis:0022-message-unsubscribe
--comment: The address of List-Unsubscribe (RFC 2369, RFC 8058); empty for letters that nobody subscribed to.
alter table message add column unsubscribe text not null default '';
--rollback alter table message drop column unsubscribe;
