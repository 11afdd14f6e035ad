--liquibase formatted sql

--changeset parvis:0055-passkey
--comment: Keys of telephones, computers and security keys (WebAuthn), asked before a session opens, hence global. Only public keys are here, each with the host that it was made for.
create table passkey (
    id            uuid        not null primary key,
    person_id     uuid        not null references person,
    name          text        not null check (name <> ''),
    host          text        not null,
    credential_id bytea       not null unique,
    credential    bytea       not null,
    counter       bigint      not null check (counter >= 0),
    created_at    timestamptz not null,
    used_at       timestamptz
);
create index passkey_person on passkey (person_id);
create table passkey_challenge (
    holder     uuid        not null,
    purpose    text        not null check (purpose in ('REGISTRATION', 'PROOF', 'SIGN_IN')),
    challenge  bytea       not null,
    expires_at timestamptz not null,
    primary key (holder, purpose)
);
grant select, insert, update, delete on passkey, passkey_challenge to parvis_app;
--rollback drop table passkey_challenge; drop table passkey;

--changeset parvis:0055-recovery-code
--comment: Recovery codes stand for whatever second factor somebody has.
alter table recovery_code drop constraint recovery_code_person_id_fkey;
alter table recovery_code add constraint recovery_code_person_id_fkey foreign key (person_id) references person;
--rollback delete from recovery_code r where not exists (select from second_factor f where f.person_id = r.person_id);
--rollback alter table recovery_code drop constraint recovery_code_person_id_fkey;
--rollback alter table recovery_code add constraint recovery_code_person_id_fkey foreign key (person_id) references second_factor on delete cascade;

--changeset parvis:0055-session-proved
--comment: When the second proof was given last in this session: changes of a second factor ask for a recent one.
alter table session add column proved_at timestamptz;
--rollback alter table session drop column proved_at;
