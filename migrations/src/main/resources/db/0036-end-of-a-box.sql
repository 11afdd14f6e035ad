--liquibase formatted sql

--changeset parvis:0036-choices-on-paper
--comment: What the settled sheets say is published with the box, beside what came out of it.
alter table opened add column channel text not null default 'ONLINE' check (channel in ('ONLINE', 'PAPER'));
--rollback alter table opened drop column channel;

--changeset parvis:0036-daily-head
--comment: How far the chain was at the end of a day. Trackers are told by the day: a live list names people in a village.
create table daily_head (
    collectivity_id text   not null references collectivity,
    box_id          uuid   not null,
    day             date   not null,
    size            bigint not null check (size >= 0),
    head            bytea  not null check (length(head) = 32),
    primary key (collectivity_id, box_id, day),
    foreign key (collectivity_id, box_id) references ballot_box
);
alter table daily_head enable row level security;
alter table daily_head force row level security;
create policy tenant on daily_head to parvis_app
    using (collectivity_id = current_setting('app.collectivity', true))
    with check (collectivity_id = current_setting('app.collectivity', true));
grant select, insert on daily_head to parvis_app;
-- One job notes the day in all communes; it sees which boxes are noted.
create policy operator on daily_head for select to parvis_operator using (true);
grant select (collectivity_id, box_id, day) on daily_head to parvis_operator;
--rollback drop table daily_head;

--changeset parvis:0036-witness
--comment: Where a key holder gets the head of each day, so that nobody can write the chain anew unnoticed. Forgotten when the box closes.
create table witness (
    collectivity_id text     not null references collectivity,
    box_id          uuid     not null,
    holder          smallint not null check (holder between 1 and 3),
    email           text     not null check (email <> ''),
    -- The site's address, as the mairie saw it: no request is there when the letter is written.
    home            text     not null,
    primary key (collectivity_id, box_id, holder),
    foreign key (collectivity_id, box_id) references ballot_box
);
alter table witness enable row level security;
alter table witness force row level security;
create policy tenant on witness to parvis_app
    using (collectivity_id = current_setting('app.collectivity', true))
    with check (collectivity_id = current_setting('app.collectivity', true));
grant select, insert, delete on witness to parvis_app;
--rollback drop table witness;

--changeset parvis:0036-destruction splitStatements:false
--comment: What was cast is destroyed after the day that was sealed with the result, by the clock of the database; a dispute can put it off, nothing brings it forward. Boxes that were published before keep theirs.
alter table ballot_box add column destroyed_on date;
alter table ballot_box add constraint published_with_a_day check (state not in ('PUBLISHED', 'ARCHIVED') or destroyed_on is not null) not valid;
alter table ballot drop constraint ballot_sealed_check;
alter table ballot add constraint ballot_sealed_check check (length(sealed) in (0, 512));
grant update (destroyed_on) on ballot_box to parvis_app;
grant select (destroyed_on) on ballot_box to parvis_operator;
create function is_due(tenant text, box uuid) returns boolean language sql stable as $$
    select exists (
        select from ballot_box b join seal s on s.collectivity_id = b.collectivity_id and s.box_id = b.id and s.stage = 'PUBLISHED'
        where b.collectivity_id = tenant and b.id = box and b.state = 'PUBLISHED'
          and b.destroyed_on < current_date and (s.body::jsonb ->> 'destroyed')::date < current_date)
$$;
create policy due on ballot as restrictive for update to parvis_app using (is_due(collectivity_id, box_id)) with check (length(sealed) = 0);
create policy due on signature as restrictive for delete to parvis_app using (is_due(collectivity_id, box_id));
create policy due on voter as restrictive for delete to parvis_app using (is_due(collectivity_id, box_id));
grant update (sealed) on ballot to parvis_app;
grant delete on signature, voter to parvis_app;
--rollback revoke delete on signature, voter from parvis_app; revoke update (sealed) on ballot from parvis_app; drop policy due on voter; drop policy due on signature; drop policy due on ballot; drop function is_due; alter table ballot_box drop column destroyed_on;
