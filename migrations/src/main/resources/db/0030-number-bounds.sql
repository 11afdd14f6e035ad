--liquibase formatted sql

--changeset parvis:0030-number-bounds
--comment: Between which numbers an answer lies. A draft may hold them the wrong way round until it is mended: only what is published is checked, by the application.
alter table question add column lowest numeric, add column highest numeric;
alter table question add constraint bounds_are_for_numbers check (kind = 'NUMBER' or num_nonnulls(lowest, highest) = 0);
--rollback alter table question drop column lowest, drop column highest;
