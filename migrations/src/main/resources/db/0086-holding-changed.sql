--liquibase formatted sql

--changeset parvis:0086-holding-changed
--comment: What an intercommunal body asks can be corrected, prolonged, closed and taken back in all of its communes, and town halls are written to once it can no longer be taken back.
alter table campaign add column note text not null default '';
alter table campaign add column changed_at timestamptz;
alter table campaign add column undone_at timestamptz;
alter table campaign_line drop constraint known_state;
alter table campaign_line add constraint known_state check (state in ('WAITING', 'DONE', 'FAILED', 'LEAVING', 'LEFT', 'STUCK'));
alter table campaign_line add column change text not null default '' constraint known_change check (change in ('', 'WAITING', 'DONE', 'FAILED'));
-- Town halls of what is published already were written to.
alter table campaign_line add column told boolean not null default true;
alter table campaign_line alter column told set default false;
drop index campaign_line_waiting;
create index campaign_line_waiting on campaign_line (campaign_id)
    where state in ('WAITING', 'LEAVING') or change = 'WAITING' or answer = 'WAITING' or not told;
--rollback drop index campaign_line_waiting; alter table campaign_line drop column told, drop column change; delete from campaign_line where state in ('LEAVING', 'LEFT', 'STUCK'); alter table campaign_line drop constraint known_state; alter table campaign_line add constraint known_state check (state in ('WAITING', 'DONE', 'FAILED')); create index campaign_line_waiting on campaign_line (campaign_id) where state = 'WAITING' or answer = 'WAITING'; alter table campaign drop column note, drop column changed_at, drop column undone_at;
