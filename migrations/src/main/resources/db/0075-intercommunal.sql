--liquibase formatted sql

--changeset parvis:0075-intercommunal
--comment: A campaign that an intercommunal body holds: it has dates, is published in the communes without anybody there having to do something, and is answered once. Without an epci it is one of the syndicate.
alter table campaign add column epci text;
alter table campaign add column opens_at timestamptz;
alter table campaign add column closes_at timestamptz;
alter table campaign add column held_by uuid references person;
alter table campaign add column origin text not null default '';
alter table campaign add column heard text not null default '';
alter table campaign add column decided text not null default '';
alter table campaign add column explained text not null default '';
alter table campaign add column answered_at timestamptz;
alter table campaign add constraint dated_before_it_is_held
    check (epci is null or offered_at is null or (opens_at is not null and closes_at is not null));
create table campaign_line (
    campaign_id     uuid not null references campaign on delete cascade,
    commune         text not null,
    consultation_id uuid not null,
    state           text not null constraint known_state check (state in ('WAITING', 'DONE', 'FAILED')),
    answer          text not null default '' constraint known_answer check (answer in ('', 'WAITING', 'DONE', 'FAILED')),
    primary key (campaign_id, commune)
);
create index campaign_line_waiting on campaign_line (campaign_id) where state = 'WAITING' or answer = 'WAITING';
create table campaign_told (
    campaign_id uuid    not null references campaign on delete cascade,
    commune     text    not null,
    question    integer not null,
    part        integer not null,
    figures     text    not null,
    primary key (campaign_id, commune, question, part)
);
grant select, insert, update, delete on campaign_line, campaign_told to parvis_operator;
--rollback drop table campaign_told; drop table campaign_line; alter table campaign drop column epci, drop column opens_at, drop column closes_at, drop column held_by, drop column origin, drop column heard, drop column decided, drop column explained, drop column answered_at;

--changeset parvis:0075-perimeter
--comment: Who serves an intercommunal body sees what that one holds, and no campaign of the syndicate. Its number stands among the communes of app.perimeter; who serves a portfolio has none there.
alter table campaign enable row level security;
create policy operator on campaign to parvis_operator using (true) with check (true);
create policy perimeter on campaign to parvis_agent
    using (epci in (select unnest(string_to_array(current_setting('app.perimeter', true), ' '))))
    with check (epci in (select unnest(string_to_array(current_setting('app.perimeter', true), ' '))));
alter table campaign_line enable row level security;
create policy operator on campaign_line to parvis_operator using (true) with check (true);
create policy perimeter on campaign_line to parvis_agent
    using (commune in (select unnest(string_to_array(current_setting('app.perimeter', true), ' ')))
        and campaign_id in (select id from campaign))
    with check (commune in (select unnest(string_to_array(current_setting('app.perimeter', true), ' ')))
        and campaign_id in (select id from campaign));
alter table campaign_told enable row level security;
create policy operator on campaign_told to parvis_operator using (true) with check (true);
create policy perimeter on campaign_told for select to parvis_agent
    using (commune in (select unnest(string_to_array(current_setting('app.perimeter', true), ' ')))
        and campaign_id in (select id from campaign));
alter table campaign_sum enable row level security;
create policy operator on campaign_sum to parvis_operator using (true) with check (true);
create policy perimeter on campaign_sum for select to parvis_agent
    using (campaign_id in (select id from campaign
        where epci in (select unnest(string_to_array(current_setting('app.perimeter', true), ' ')))));
grant select, insert, update, delete on campaign to parvis_agent;
grant select, insert, update on campaign_line to parvis_agent;
grant select on campaign_told, campaign_sum to parvis_agent;
--rollback revoke all on campaign, campaign_line, campaign_told, campaign_sum from parvis_agent; drop policy operator on campaign; drop policy perimeter on campaign; alter table campaign disable row level security; drop policy operator on campaign_line; drop policy perimeter on campaign_line; alter table campaign_line disable row level security; drop policy operator on campaign_told; drop policy perimeter on campaign_told; alter table campaign_told disable row level security; drop policy operator on campaign_sum; drop policy perimeter on campaign_sum; alter table campaign_sum disable row level security;
