--liquibase formatted sql

--changeset parvis:0110-left-out
--comment: How many communes of a campaign are over and in none of its sums, which stood as a sum of question 0.
alter table campaign add column left_out integer not null default 0 check (left_out >= 0);
update campaign c set left_out = s.communes from campaign_sum s where s.campaign_id = c.id and s.question = 0;
delete from campaign_sum where question = 0;
--rollback insert into campaign_sum (campaign_id, question, part, batch, columns, people, communes) select id, 0, 0, 0, '', 0, left_out from campaign where left_out > 0; alter table campaign drop column left_out;
