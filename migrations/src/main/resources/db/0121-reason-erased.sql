--liquibase formatted sql

--changeset parvis:0121-reason-erased
--comment: What people write may have to go: an administrator erases a reason, and the line that points to it stays. That of a suspension of many sites stands beside the journals alone, once it is over.
grant delete on reason to parvis_operator;
update errand set text = '' where kind = 'SUSPEND' and not exists
    (select from errand_line l where l.errand_id = errand.id and l.state in ('WAITING', 'FAILED'));
--rollback revoke delete on reason from parvis_operator;
