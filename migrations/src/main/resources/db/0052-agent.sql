--liquibase formatted sql

--changeset parvis:0052-agent
--comment: parvis_agent is the operator's role for who has some communes only: those that app.perimeter names, separated by blanks. Without it nothing is there. What is not granted here such an account cannot do, whatever a page forgets.
create policy perimeter on membership for select to parvis_agent
    using (collectivity_id in (select unnest(string_to_array(current_setting('app.perimeter', true), ' '))));
create policy perimeter on invitation for select to parvis_agent
    using (collectivity_id in (select unnest(string_to_array(current_setting('app.perimeter', true), ' '))));
create policy perimeter on message to parvis_agent
    using (collectivity_id in (select unnest(string_to_array(current_setting('app.perimeter', true), ' '))))
    with check (collectivity_id in (select unnest(string_to_array(current_setting('app.perimeter', true), ' '))));
create policy perimeter on journal for select to parvis_agent
    using (collectivity_id in (select unnest(string_to_array(current_setting('app.perimeter', true), ' '))));
create policy perimeter on consultation for select to parvis_agent
    using (collectivity_id in (select unnest(string_to_array(current_setting('app.perimeter', true), ' '))));
create policy perimeter on submission for select to parvis_agent
    using (collectivity_id in (select unnest(string_to_array(current_setting('app.perimeter', true), ' '))));
create policy perimeter on help_request for select to parvis_agent
    using (collectivity_id in (select unnest(string_to_array(current_setting('app.perimeter', true), ' '))));
create policy perimeter on visit for select to parvis_agent
    using (collectivity_id in (select unnest(string_to_array(current_setting('app.perimeter', true), ' '))));
-- What is begun for many communes is told in the journal of the syndicate, too.
create policy note on journal for insert to parvis_agent
    with check (collectivity_id in (select unnest(string_to_array(current_setting('app.perimeter', true), ' ')))
        or collectivity_id in (select id from collectivity where kind = 'OPERATOR'));
grant select on membership, invitation, message, journal, consultation, help_request, visit to parvis_agent;
grant select (collectivity_id, consultation_id, state, day) on submission to parvis_agent;
grant update (state, next_try_at, tries) on message to parvis_agent;
grant insert on journal to parvis_agent;
--rollback revoke all on membership, invitation, message, journal, consultation, submission, help_request, visit from parvis_agent; drop policy perimeter on membership; drop policy perimeter on invitation; drop policy perimeter on message; drop policy perimeter on journal; drop policy note on journal; drop policy perimeter on consultation; drop policy perimeter on submission; drop policy perimeter on help_request; drop policy perimeter on visit;

--changeset parvis:0052-global
--comment: The operator's own tables, commune by commune. Nothing changes for who reads them all; « true » costs a query nothing.
alter table collectivity enable row level security;
create policy everybody on collectivity for select to parvis_app using (true);
create policy operator on collectivity to parvis_operator using (true) with check (true);
create policy perimeter on collectivity for select to parvis_agent
    using (kind <> 'COMMUNE' or id in (select unnest(string_to_array(current_setting('app.perimeter', true), ' '))));
alter table fleet enable row level security;
create policy operator on fleet to parvis_operator using (true) with check (true);
create policy perimeter on fleet for select to parvis_agent
    using (id in (select unnest(string_to_array(current_setting('app.perimeter', true), ' '))));
alter table opening_line enable row level security;
create policy operator on opening_line to parvis_operator using (true) with check (true);
create policy perimeter on opening_line for select to parvis_agent
    using (insee in (select unnest(string_to_array(current_setting('app.perimeter', true), ' '))));
-- What one has prepared for many communes is one's own.
alter table errand enable row level security;
create policy operator on errand to parvis_operator using (true) with check (true);
create policy own on errand to parvis_agent
    using (cast(created_by as text) = current_setting('app.person', true))
    with check (cast(created_by as text) = current_setting('app.person', true));
alter table errand_line enable row level security;
create policy operator on errand_line to parvis_operator using (true) with check (true);
create policy perimeter on errand_line to parvis_agent
    using (commune in (select unnest(string_to_array(current_setting('app.perimeter', true), ' ')))
        and errand_id in (select id from errand))
    with check (commune in (select unnest(string_to_array(current_setting('app.perimeter', true), ' ')))
        and errand_id in (select id from errand));
grant select on collectivity, host_name, fleet, person to parvis_agent;
grant select (person_id, collectivity_id, created_at) on session to parvis_agent;
grant select (counted_at) on fleet_count to parvis_agent;
grant select (opening_id, insee) on opening_line to parvis_agent;
grant select, insert, update, delete on errand, errand_line to parvis_agent;
--rollback revoke all on collectivity, host_name, fleet, person, session, fleet_count, opening_line, errand, errand_line from parvis_agent; drop policy everybody on collectivity; drop policy operator on collectivity; drop policy perimeter on collectivity; alter table collectivity disable row level security; drop policy operator on fleet; drop policy perimeter on fleet; alter table fleet disable row level security; drop policy operator on opening_line; drop policy perimeter on opening_line; alter table opening_line disable row level security; drop policy operator on errand; drop policy own on errand; alter table errand disable row level security; drop policy operator on errand_line; drop policy perimeter on errand_line; alter table errand_line disable row level security;
