--liquibase formatted sql

--changeset parvis:0008-demonstration
--comment: Holds one row on a database that was made for the demonstration, and none anywhere else.
create table demonstration (
    one       boolean     not null primary key default true check (one),
    made_at   timestamptz not null,
    -- Empty until all of it is there.
    loaded_at timestamptz
);
grant select on demonstration to parvis_app;
grant select, insert, update (loaded_at) on demonstration to parvis_operator;
--rollback drop table demonstration;
