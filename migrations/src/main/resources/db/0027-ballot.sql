--liquibase formatted sql

--changeset parvis:0027-ballot-box
--comment: A box is never deleted with its consultation: what was voted outlives a slip, until its destruction is decided.
create table ballot_box (
    collectivity_id text        not null references collectivity,
    id              uuid        not null,
    consultation_id uuid        not null,
    state           text        not null check (state in ('DRAFT', 'FROZEN', 'OPEN', 'CLOSED', 'COUNTED', 'PUBLISHED', 'ARCHIVED')),
    opens_at        timestamptz not null,
    closes_at       timestamptz not null,
    public_key      bytea,
    locked_key      bytea,
    signing_key     bytea       not null,
    verifying_key   bytea       not null,
    head            bytea       not null check (length(head) in (0, 32)),
    size            bigint      not null check (size >= 0),
    primary key (collectivity_id, id),
    unique (collectivity_id, consultation_id),
    foreign key (collectivity_id, consultation_id) references consultation,
    constraint dates_in_order check (opens_at < closes_at),
    constraint frozen_with_key check (state = 'DRAFT' or (public_key is not null and locked_key is not null)),
    constraint open_with_chain check (state in ('DRAFT', 'FROZEN') or length(head) = 32)
);
create table voter (
    collectivity_id text    not null references collectivity,
    id              uuid    not null,
    box_id          uuid    not null,
    locator         text    not null check (locator ~ '^[0-9A-HJKMNP-TV-Z]{4,6}$'),
    code_hash       bytea   not null,
    revoked         boolean not null default false,
    primary key (collectivity_id, id),
    unique (collectivity_id, box_id, id),
    unique (collectivity_id, box_id, locator),
    foreign key (collectivity_id, box_id) references ballot_box
);
--rollback drop table voter; drop table ballot_box;

--changeset parvis:0027-cast
--comment: Written once: nobody but the owner of the tables holds UPDATE, DELETE or TRUNCATE on what was cast or sealed.
create table signature (
    collectivity_id text not null references collectivity,
    voter_id        uuid not null,
    box_id          uuid not null,
    channel         text not null check (channel in ('ONLINE', 'PAPER')),
    day             date not null,
    -- One voter, one ballot, whatever the channel: this key is what each channel blocks the other with.
    primary key (collectivity_id, voter_id),
    foreign key (collectivity_id, box_id, voter_id) references voter (collectivity_id, box_id, id)
);
create index signature_box on signature (collectivity_id, box_id);
create table ballot (
    collectivity_id text   not null references collectivity,
    box_id          uuid   not null,
    tracker         text   not null check (tracker ~ '^[0-9a-f]{64}$'),
    sealed          bytea  not null check (length(sealed) = 512),
    pos             bigint not null check (pos > 0),
    link            bytea  not null check (length(link) = 32),
    primary key (collectivity_id, box_id, tracker),
    unique (collectivity_id, box_id, pos),
    foreign key (collectivity_id, box_id) references ballot_box
);
-- It is random already.
alter table ballot alter column sealed set storage external;
create table opened (
    collectivity_id text not null references collectivity,
    id              uuid not null,
    box_id          uuid not null,
    choice          text not null,
    primary key (collectivity_id, id),
    foreign key (collectivity_id, box_id) references ballot_box
);
create index opened_box on opened (collectivity_id, box_id);
create table seal (
    collectivity_id text  not null references collectivity,
    box_id          uuid  not null,
    stage           text  not null check (stage in ('FROZEN', 'OPEN', 'CLOSED', 'COUNTED', 'PUBLISHED', 'ARCHIVED')),
    body            text  not null,
    hash            bytea not null check (length(hash) = 32),
    signature       bytea not null check (length(signature) = 64),
    primary key (collectivity_id, box_id, stage),
    foreign key (collectivity_id, box_id) references ballot_box
);
--rollback drop table seal; drop table opened; drop table ballot; drop table signature;

--changeset parvis:0027-rows
alter table ballot_box enable row level security;
alter table ballot_box force row level security;
alter table voter enable row level security;
alter table voter force row level security;
alter table signature enable row level security;
alter table signature force row level security;
alter table ballot enable row level security;
alter table ballot force row level security;
alter table opened enable row level security;
alter table opened force row level security;
alter table seal enable row level security;
alter table seal force row level security;
create policy tenant on ballot_box to parvis_app
    using (collectivity_id = current_setting('app.collectivity', true))
    with check (collectivity_id = current_setting('app.collectivity', true));
create policy tenant on voter to parvis_app
    using (collectivity_id = current_setting('app.collectivity', true))
    with check (collectivity_id = current_setting('app.collectivity', true));
create policy tenant on signature to parvis_app
    using (collectivity_id = current_setting('app.collectivity', true))
    with check (collectivity_id = current_setting('app.collectivity', true));
create policy tenant on ballot to parvis_app
    using (collectivity_id = current_setting('app.collectivity', true))
    with check (collectivity_id = current_setting('app.collectivity', true));
create policy tenant on opened to parvis_app
    using (collectivity_id = current_setting('app.collectivity', true))
    with check (collectivity_id = current_setting('app.collectivity', true));
create policy tenant on seal to parvis_app
    using (collectivity_id = current_setting('app.collectivity', true))
    with check (collectivity_id = current_setting('app.collectivity', true));
grant select, insert, update (state, opens_at, closes_at, public_key, locked_key, head, size) on ballot_box to parvis_app;
grant select, insert, update (locator, code_hash, revoked) on voter to parvis_app;
grant select, insert on signature, ballot, opened, seal to parvis_app;
--rollback drop policy tenant on ballot_box; drop policy tenant on voter; drop policy tenant on signature; drop policy tenant on ballot; drop policy tenant on opened; drop policy tenant on seal;
