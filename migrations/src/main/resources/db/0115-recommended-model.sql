--liquibase formatted sql

--changeset parvis:0115-recommended-model
--comment: Which models that come with Parvis the syndicate recommends to town halls, by the names of their files.
create table recommended_model (
    model text not null primary key check (model ~ '^[a-z]+$')
);
grant select on recommended_model to parvis_app;
grant select, insert, delete on recommended_model to parvis_operator;
--rollback drop table recommended_model;
