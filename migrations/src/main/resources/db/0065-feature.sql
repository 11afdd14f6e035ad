--liquibase formatted sql

--changeset parvis:0065-equipment
--comment: Which features a commune's site has: a preset and its own switches, « BUDGET -ALERTS ». Of the operator: what communes have that are opened from now on. Those that are open keep all they have.
alter table collectivity add column equipment text not null default 'ALL';
--rollback alter table collectivity drop column equipment;

--changeset parvis:0065-fleet
--comment: The features that are on, in their order.
alter table fleet add column features text collate "C" not null default '';
create index fleet_features on fleet (features, id);
create index fleet_feature on fleet using gin (string_to_array(features, ' '));
--rollback alter table fleet drop column features;

--changeset parvis:0065-errand
--comment: Which kinds there are, the application knows. « choice » is what is chosen beside a text or colours.
alter table errand drop constraint errand_kind_check;
alter table errand add constraint errand_kind_check check (kind ~ '^[A-Z_]+$');
alter table errand add column choice text not null default '';
--rollback alter table errand drop column choice; alter table errand drop constraint errand_kind_check; alter table errand add constraint errand_kind_check check (kind in ('INVITE', 'PALETTE', 'MESSAGE'));
