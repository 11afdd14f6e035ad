--liquibase formatted sql

--changeset parvis:0056-person-seen
--comment: When somebody entered last, and how often they were told that their account closes. Who was there before counts from what is known of them; nobody is closed before two letters.
alter table person add column seen_at timestamptz not null default now();
update person p set seen_at = greatest(p.created_at,
    (select max(k.seen_at) from known_device k where k.person_id = p.id),
    (select max(s.seen_at) from session s where s.person_id = p.id));
alter table person add column warnings integer not null default 0 check (warnings between 0 and 2);
alter table person add column warned_at timestamptz;
alter table person add constraint warned_at_some_time check ((warnings = 0) = (warned_at is null));
create index person_seen on person (seen_at) where disabled_at is null;
--rollback alter table person drop column seen_at, drop column warnings, drop column warned_at;

--changeset parvis:0056-account-rule
--comment: One row: after how many months an account that nobody enters closes itself.
create table account_rule (
    one              boolean not null primary key default true check (one),
    town_hall_months integer not null default 18 check (town_hall_months between 3 and 60),
    console_months   integer not null default 6 check (console_months between 2 and 24)
);
insert into account_rule default values;
grant select, update on account_rule to parvis_app;
grant select on account_rule to parvis_operator;
--rollback drop table account_rule;
