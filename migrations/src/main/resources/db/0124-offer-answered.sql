--liquibase formatted sql

--changeset parvis:0124-offer-answered
--comment: A town hall that has opened what it is offered needs no letter that tells of it: it may take out those that wait, and no others.
alter policy leaving on message using (is_leaving(collectivity_id) or (kind = 'OFFER' and state = 'WAITING'));
--rollback alter policy leaving on message using (is_leaving(collectivity_id));
