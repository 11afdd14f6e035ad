--liquibase formatted sql

--changeset parvis:0060-agent-map
--comment: Who has some communes only sees those on the map and in the statistics.
alter table place_on_map enable row level security;
create policy operator on place_on_map to parvis_operator using (true) with check (true);
create policy perimeter on place_on_map for select to parvis_agent
    using (insee in (select unnest(string_to_array(current_setting('app.perimeter', true), ' '))));
alter table fleet_month enable row level security;
create policy operator on fleet_month to parvis_operator using (true) with check (true);
create policy perimeter on fleet_month for select to parvis_agent
    using (id in (select unnest(string_to_array(current_setting('app.perimeter', true), ' '))));
grant select on place_on_map, fleet_month to parvis_agent;
--rollback revoke all on place_on_map, fleet_month from parvis_agent; drop policy operator on place_on_map; drop policy perimeter on place_on_map; alter table place_on_map disable row level security; drop policy operator on fleet_month; drop policy perimeter on fleet_month; alter table fleet_month disable row level security;
