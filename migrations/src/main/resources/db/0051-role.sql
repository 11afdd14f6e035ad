--liquibase formatted sql

--changeset parvis:0051-role
--comment: Agents of the syndicate beside its administrators, those of an intercommunal body, and members of the council who read and moderate. The reach is what the communes of somebody with less than all of them are found by: the id of a portfolio, or the SIREN of an intercommunal body.
alter table membership drop constraint membership_role_check;
alter table membership add constraint membership_role_check
    check (role in ('MAYOR', 'DEPUTY', 'SECRETARY', 'COUNCILLOR', 'OPERATOR', 'AGENT', 'PORTFOLIO_AGENT', 'EPCI_AGENT'));
alter table membership add column reach text not null default '';
alter table membership add constraint reach_of_role check ((reach <> '') = (role in ('PORTFOLIO_AGENT', 'EPCI_AGENT')));
alter table invitation drop constraint invitation_role_check;
alter table invitation add constraint invitation_role_check
    check (role in ('MAYOR', 'DEPUTY', 'SECRETARY', 'COUNCILLOR', 'OPERATOR', 'AGENT', 'PORTFOLIO_AGENT', 'EPCI_AGENT'));
alter table invitation add column reach text not null default '';
alter table invitation add constraint reach_of_role check ((reach <> '') = (role in ('PORTFOLIO_AGENT', 'EPCI_AGENT')));
--rollback delete from session where role in ('COUNCILLOR', 'AGENT', 'PORTFOLIO_AGENT', 'EPCI_AGENT');
--rollback alter table membership drop column reach; alter table invitation drop column reach;
--rollback delete from membership where role in ('COUNCILLOR', 'AGENT', 'PORTFOLIO_AGENT', 'EPCI_AGENT');
--rollback delete from invitation where role in ('COUNCILLOR', 'AGENT', 'PORTFOLIO_AGENT', 'EPCI_AGENT');
--rollback alter table membership drop constraint membership_role_check;
--rollback alter table membership add constraint membership_role_check check (role in ('MAYOR', 'DEPUTY', 'SECRETARY', 'OPERATOR'));
--rollback alter table invitation drop constraint invitation_role_check;
--rollback alter table invitation add constraint invitation_role_check check (role in ('MAYOR', 'DEPUTY', 'SECRETARY', 'OPERATOR'));

--changeset parvis:0051-portfolio
--comment: A named set of communes and of intercommunal bodies, whose communes are meant as they are today. An area is an INSEE code or a SIREN.
create table portfolio (
    id         uuid        not null primary key,
    name       text        not null unique check (name <> ''),
    created_at timestamptz not null
);
create table portfolio_area (
    portfolio_id uuid not null references portfolio on delete cascade,
    area         text not null check (area <> ''),
    primary key (portfolio_id, area)
);
grant select on portfolio, portfolio_area to parvis_app;
grant select, insert, update, delete on portfolio, portfolio_area to parvis_operator;
--rollback drop table portfolio_area; drop table portfolio;
