--liquibase formatted sql

--changeset parvis:0047-campaign
--comment: A consultation that the operator prepares once and offers to many communes. What is offered is copied into each offer: nobody but the operator reads the campaign.
create table campaign (
    id          uuid        not null primary key,
    sketch      text        not null,
    chosen      text        not null default '',
    counted     text        not null default '',
    created_by  uuid        not null references person,
    created_at  timestamptz not null,
    offered_at  timestamptz,
    ended_at    timestamptz,
    constraint ended_after_it_was_offered check (ended_at is null or offered_at is not null)
);
grant select, insert, update, delete on campaign to parvis_operator;
--rollback drop table campaign;

--changeset parvis:0047-offer
--comment: What a commune does with the consultation that it is offered. The campaign is named, not referenced: a commune's rows stand without those of the operator.
create table offer (
    collectivity_id text        not null references collectivity,
    id              uuid        not null,
    campaign_id     uuid        not null,
    sketch          text        not null,
    offered_at      timestamptz not null,
    told_at         timestamptz not null,
    opened_at       timestamptz,
    opens_at        timestamptz,
    closes_at       timestamptz,
    sentence        text        not null default '',
    adapted_at      timestamptz,
    declined_at     timestamptz,
    word            text        not null default '',
    withdrawn_at    timestamptz,
    consultation_id uuid,
    primary key (collectivity_id, id),
    unique (collectivity_id, campaign_id),
    unique (collectivity_id, consultation_id),
    foreign key (collectivity_id, consultation_id) references consultation on delete set null (consultation_id)
);
create index offer_campaign on offer (campaign_id);
alter table offer enable row level security;
alter table offer force row level security;
create policy tenant on offer to parvis_app
    using (collectivity_id = current_setting('app.collectivity', true))
    with check (collectivity_id = current_setting('app.collectivity', true));
create policy operator on offer to parvis_operator using (true) with check (true);
create policy leaving on offer as restrictive for delete to parvis_app using (is_leaving(collectivity_id));
grant select, insert, update, delete on offer to parvis_app;
grant select, insert, update (told_at, withdrawn_at) on offer to parvis_operator;
--rollback drop table offer;

--changeset parvis:0047-sum
--comment: What the answers to a campaign add up to, and only what may be told of them; a batch of communes never changes, since the next one would tell it by difference. Batch 0 is what the communes tell themselves.
create table campaign_batch (
    campaign_id uuid    not null references campaign on delete cascade,
    question    integer not null,
    part        integer not null,
    batch       integer not null,
    communes    text    not null,
    primary key (campaign_id, question, part, batch)
);
create table campaign_sum (
    campaign_id uuid    not null references campaign on delete cascade,
    question    integer not null,
    part        integer not null,
    batch       integer not null,
    columns     text    not null,
    people      bigint  not null,
    communes    integer not null,
    primary key (campaign_id, question, part, batch, columns)
);
grant select, insert, delete on campaign_batch, campaign_sum to parvis_operator;
--rollback drop table campaign_sum; drop table campaign_batch;
