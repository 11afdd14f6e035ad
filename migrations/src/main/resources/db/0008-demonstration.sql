--liquibase formatted sql

--changeset parvis:0008-demonstration
--comment: Holds one row on a database that was made for the demonstration, and none anywhere else.
create table demonstration (
    one     boolean     not null primary key default true check (one),
    made_at timestamptz not null
);
grant select on demonstration to parvis_app;
grant select, insert on demonstration to parvis_operator;
--rollback drop table demonstration;
