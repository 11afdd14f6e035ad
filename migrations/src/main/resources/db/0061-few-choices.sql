--liquibase formatted sql

--changeset parvis:0061-few-choices splitStatements:false
--comment: Choices that were too few to be published go on the day with the ballots that they came from, and so do the sheets, which name their readers.
create function is_withheld(tenant text, box uuid) returns boolean language sql stable as $$
    select exists (
        select from seal s
        where s.collectivity_id = tenant and s.box_id = box and s.stage = 'COUNTED' and s.body::jsonb -> 'choices' is null)
$$;
alter policy leaving on opened using (is_leaving(collectivity_id) or (is_due(collectivity_id, box_id) and is_withheld(collectivity_id, box_id)));
alter policy leaving on paper_sheet using (is_leaving(collectivity_id) or (is_due(collectivity_id, box_id) and is_withheld(collectivity_id, box_id)));
--rollback alter policy leaving on paper_sheet using (is_leaving(collectivity_id)); alter policy leaving on opened using (is_leaving(collectivity_id)); drop function is_withheld;
