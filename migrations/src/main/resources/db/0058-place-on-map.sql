--liquibase formatted sql

--changeset parvis:0058-place-on-map
--comment: Where communes are (WGS 84, degrees), as the operator brought it in a public file; the list of communes that Parvis ships does not say. Of communes that are not open yet, too.
create table place_on_map (
    insee     text             not null primary key,
    longitude double precision not null check (longitude between -180 and 180),
    latitude  double precision not null check (latitude between -90 and 90)
);
grant select, insert, update, delete on place_on_map to parvis_operator;
--rollback drop table place_on_map;

--changeset parvis:0058-fleet-departement
create index fleet_of_departement on fleet (departement, search, id);
--rollback drop index fleet_of_departement;
