--liquibase formatted sql

--changeset parvis:0113-holding-called-off
--comment: Town halls that were told of what is then taken back are told so once; « told » is false again after that. Of what was taken back before, nothing more is told.
update campaign_line set told = false where state = 'LEFT';
create index campaign_line_called_off on campaign_line (campaign_id) where state = 'LEFT' and told;
--rollback drop index campaign_line_called_off;
