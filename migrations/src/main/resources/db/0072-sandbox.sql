--liquibase formatted sql

--changeset parvis:0072-sandbox
--comment: Where a town hall trains: a collectivity of its own, whose id says whose it is. It begins and ends within its own scope, by the application's role; the operator's role never sees it, nor does the portal.
alter table collectivity drop constraint collectivity_kind_check;
alter table collectivity add constraint collectivity_kind_check check (kind in ('COMMUNE', 'EPCI', 'OPERATOR', 'SANDBOX'));
alter table collectivity add constraint collectivity_sandbox check ((kind = 'SANDBOX') = (id like 'essai-%'));
alter table collectivity add constraint collectivity_sandbox_of check (kind <> 'SANDBOX' or (parent_id is not null and id = 'essai-' || parent_id));
alter policy everybody on collectivity using (kind <> 'SANDBOX' or current_setting('app.collectivity', true) is distinct from '*');
create policy sandbox on collectivity as restrictive to parvis_operator using (kind <> 'SANDBOX') with check (kind <> 'SANDBOX');
create policy sandbox_begins on collectivity for insert to parvis_app
    with check (kind = 'SANDBOX' and id = current_setting('app.collectivity', true));
create policy sandbox_ends on collectivity for delete to parvis_app
    using (kind = 'SANDBOX' and id = current_setting('app.collectivity', true));
grant insert, delete on collectivity to parvis_app;
-- A host name leads residents: it can lead to no sandbox.
alter table host_name add constraint host_name_of_no_sandbox check (collectivity_id not like 'essai-%');
--rollback alter table host_name drop constraint host_name_of_no_sandbox; revoke insert, delete on collectivity from parvis_app; drop policy sandbox_ends on collectivity; drop policy sandbox_begins on collectivity; drop policy sandbox on collectivity; alter policy everybody on collectivity using (true); alter table collectivity drop constraint collectivity_sandbox_of; alter table collectivity drop constraint collectivity_sandbox; alter table collectivity drop constraint collectivity_kind_check; alter table collectivity add constraint collectivity_kind_check check (kind in ('COMMUNE', 'EPCI', 'OPERATOR'));

--changeset parvis:0072-sandbox-unseen splitStatements:false
--comment: Whatever table the operator's role may read, the rows of sandboxes are not among them: no figure, list, letter, errand or job has to leave them out.
do $$
declare
    seen text;
begin
    for seen in
        select distinct c.relname from pg_policy p join pg_class c on c.oid = p.polrelid
          join pg_attribute a on a.attrelid = c.oid and a.attname = 'collectivity_id'
        where p.polpermissive and 'parvis_operator'::regrole = any(p.polroles)
    loop
        execute format('create policy sandbox on %I as restrictive to parvis_operator using (collectivity_id not like %L) with check (collectivity_id not like %L)',
            seen, 'essai-%', 'essai-%');
    end loop;
end
$$
--rollback do $$ declare seen text; begin for seen in select c.relname from pg_policy p join pg_class c on c.oid = p.polrelid where p.polname = 'sandbox' and c.relname <> 'collectivity' loop execute format('drop policy sandbox on %I', seen); end loop; end $$

--changeset parvis:0072-sandbox-unshared
--comment: What a sandbox publishes or shares, the platform does not show.
alter policy portal on consultation
    using (current_setting('app.collectivity', true) = '*' and published_at is not null and collectivity_id not like 'essai-%');
alter policy library on shared
    using (current_setting('app.collectivity', true) = '*' and shared_at is not null and withdrawn_at is null and collectivity_id not like 'essai-%');
-- Beside the rule of the application: no state in which a letter could leave.
alter table message add constraint message_of_a_sandbox check (collectivity_id not like 'essai-%' or state = 'DROPPED');
--rollback alter table message drop constraint message_of_a_sandbox; alter policy library on shared using (current_setting('app.collectivity', true) = '*' and shared_at is not null and withdrawn_at is null); alter policy portal on consultation using (current_setting('app.collectivity', true) = '*' and published_at is not null);

--changeset parvis:0072-sandbox-emptied splitStatements:false
--comment: All of a sandbox can go at any time, its journal too: it begins anew.
create or replace function is_leaving(tenant text) returns boolean language sql stable as $$
    select tenant like 'essai-%' or exists (select from departure d where d.commune = tenant and d.confirmed_at is not null
      and d.cancelled_at is null and d.done_at is null and d.due_at <= now())
$$
--rollback create or replace function is_leaving(tenant text) returns boolean language sql stable as $$ select exists (select from departure d where d.commune = tenant and d.confirmed_at is not null and d.cancelled_at is null and d.done_at is null and d.due_at <= now()) $$
