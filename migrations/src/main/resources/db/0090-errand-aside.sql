--liquibase formatted sql

--changeset parvis:0090-errand-aside
--comment: An errand that fails is tried again later and later, and after some tries set aside with the reason, until somebody says that it may go on. « tries » counts those since it last got on.
alter table errand
    add column tries integer not null default 0 check (tries >= 0),
    add column trouble text not null default '',
    add column retry_at timestamptz,
    add column aside_at timestamptz;
--rollback alter table errand drop column aside_at, drop column retry_at, drop column trouble, drop column tries;
