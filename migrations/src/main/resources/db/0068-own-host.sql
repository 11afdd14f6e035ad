--liquibase formatted sql

--changeset parvis:0068-own-host
--comment: What was found when a commune's own host name was last tried, and whether it is where residents are led.
alter table host_name
    add column finding text check (finding in ('READY', 'NO_SUCH_NAME', 'ELSEWHERE', 'NO_CERTIFICATE', 'SILENT', 'ANOTHER_SITE')),
    add column seen text not null default '',
    add column checked_at timestamptz,
    add column main boolean not null default false,
    add constraint checked_whole check ((finding is null) = (checked_at is null)),
    add constraint main_when_checked check (not main or checked_at is not null);
create unique index host_name_main on host_name (collectivity_id) where main;
--rollback drop index host_name_main; alter table host_name drop column main, drop column checked_at, drop column seen, drop column finding;
