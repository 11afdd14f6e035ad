--liquibase formatted sql

--changeset parvis:0018-second-factor
--comment: The second proof of who somebody is, asked before a session opens, hence global. The secret is sealed by the application, with a key that is not here.
create table second_factor (
    person_id  uuid        not null primary key references person,
    secret     bytea       not null,
    last_step  bigint      not null,
    created_at timestamptz not null
);
create table recovery_code (
    person_id uuid  not null references second_factor on delete cascade,
    code_hash bytea not null,
    primary key (person_id, code_hash)
);
grant select, insert, update, delete on second_factor to parvis_app;
grant select, insert, delete on recovery_code to parvis_app;
--rollback drop table recovery_code; drop table second_factor;

--changeset parvis:0018-session-stage
--comment: Only who is INSIDE is anybody. Of a browser no more is kept than what its owner recognises it by.
alter table session add column stage text not null default 'INSIDE'
    check (stage in ('CODE_ASKED', 'ENROLMENT_ASKED', 'INSIDE'));
alter table session alter column stage drop default;
alter table session add column seen_at timestamptz;
update session set seen_at = created_at, agent = '';
alter table session alter column seen_at set not null;
--rollback delete from session where stage <> 'INSIDE';
--rollback alter table session drop column seen_at; alter table session drop column stage;

--changeset parvis:0018-known-device
--comment: Which kinds of browser somebody has used, so that a new one can be told to them.
create table known_device (
    person_id uuid        not null references person,
    label     text        not null,
    seen_at   timestamptz not null,
    primary key (person_id, label)
);
grant select, insert, update, delete on known_device to parvis_app;
--rollback drop table known_device;

--changeset parvis:0018-email-change
--comment: An address that somebody wants to have from now on, until they have shown that they read what is sent there.
create table email_change (
    person_id  uuid        not null primary key references person,
    email      text        not null check (email = lower(email)),
    code_hash  bytea       not null,
    tries      integer     not null default 0,
    expires_at timestamptz not null
);
grant select, insert, update, delete on email_change to parvis_app;
--rollback drop table email_change;

--changeset parvis:0018-deputy
alter table membership drop constraint membership_role_check;
alter table membership add constraint membership_role_check
    check (role in ('MAYOR', 'DEPUTY', 'SECRETARY', 'OPERATOR'));
alter table invitation drop constraint invitation_role_check;
alter table invitation add constraint invitation_role_check
    check (role in ('MAYOR', 'DEPUTY', 'SECRETARY', 'OPERATOR'));
--rollback update membership set role = 'SECRETARY' where role = 'DEPUTY';
--rollback update invitation set role = 'SECRETARY' where role = 'DEPUTY';
--rollback alter table membership drop constraint membership_role_check;
--rollback alter table membership add constraint membership_role_check check (role in ('MAYOR', 'SECRETARY', 'OPERATOR'));
--rollback alter table invitation drop constraint invitation_role_check;
--rollback alter table invitation add constraint invitation_role_check check (role in ('MAYOR', 'SECRETARY', 'OPERATOR'));
