package fr.parvis.core.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@WithTestResource(TestDatabase.class)
class SchemaTest {

    @Test
    void the_schema_keeps_every_rule() throws SQLException {
        try (Connection administrator = TestDatabase.administrator()) {
            assertThat(SchemaRules.findings(administrator)).isEmpty();
        }
    }

    /** A rule that cannot be broken proves nothing: each is broken once, in a transaction that is taken back. */
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            a table listed as global does not exist | drop table demonstration | demonstration
            a table is neither of a collectivity nor listed as global | create table stray (id bigint primary key) | stray
            collectivity_id is not « text not null » | create table loose (collectivity_id text, id bigint) | loose
            collectivity_id is not « text not null » | create table typed (collectivity_id uuid not null, id bigint) | typed
            row security is not enabled and forced | alter table answer no force row level security | answer
            row security is not enabled and forced | alter table answer disable row level security | answer
            an identity is not bigint | create table short (collectivity_id text not null, id integer generated always as identity) | short.id
            there is no primary key | alter table journal drop constraint journal_pkey cascade | journal
            a primary key, unique constraint or unique index lacks collectivity_id | create unique index narrow on message (id) | narrow
            a primary key, unique constraint or unique index lacks collectivity_id | create unique index covering on message (id) include (collectivity_id) | covering
            a foreign key between tables of collectivities does not tie collectivity_id to itself | alter table consultation add unique (id); alter table question add constraint loose foreign key (consultation_id) references consultation (id) | question.loose
            a foreign key between tables of collectivities does not tie collectivity_id to itself | alter table consultation add unique (id); create table stray (id uuid references consultation (id)) | stray.stray_id_fkey
            collectivity_id is not a foreign key to collectivity | alter table answer drop constraint answer_collectivity_id_fkey | answer
            a role may use a table for which it has no policy | drop policy tenant on answer | answer parvis_app
            a role may use a table for which it has no policy | grant select on choice to parvis_operator | choice parvis_operator
            a role may use a table for which it has no policy | grant select (label) on choice to parvis_operator | choice parvis_operator
            a policy is for everybody | create policy wide on answer using (false) with check (false) | answer.wide
            a policy lacks USING or WITH CHECK | create policy half on answer to parvis_app using (false) | answer.half
            a policy of parvis_app is not that of one collectivity | create policy wide on answer to parvis_app using (true) with check (true) | answer.wide
            a policy of parvis_app is not that of one collectivity | alter policy tenant on answer using (collectivity_id = coalesce(current_setting('app.collectivity', true), collectivity_id)) | answer.tenant
            a policy of parvis_app is not that of one collectivity | alter policy tenant on answer with check (true) | answer.tenant
            a wider policy must be for reading only | drop policy portal on consultation; create policy portal on consultation to parvis_app using (true) with check (true) | consultation.portal
            a policy lets more be begun or ended than one's own sandbox | alter policy sandbox_ends on collectivity using (kind = 'SANDBOX') | collectivity.sandbox_ends
            the operator sees what is in sandboxes | drop policy sandbox on message | message
            the operator sees what is in sandboxes | alter policy sandbox on consultation using (true) | consultation
            the platform shows what is in sandboxes | alter policy library on shared using (shared_at is not null) | shared.library
            something is granted to everybody | grant select on person to public | person SELECT
            something is granted to everybody | grant select (email) on person to public | person.email SELECT
            something is granted to another role | create role stranger; grant select on person to stranger | person stranger
            more is granted than reading and writing rows | grant truncate on answer to parvis_app | answer TRUNCATE
            more is granted than reading and writing rows | grant references (id) on answer to parvis_app | answer.id REFERENCES
            the journal is not append-only | grant update on journal to parvis_app | journal UPDATE
            the journal is not append-only | grant update (detail) on journal to parvis_operator | journal.detail UPDATE
            the journal is not append-only | grant delete on journal to parvis_operator | journal DELETE
            the journal is not append-only | grant update on journal_link to parvis_app | journal_link UPDATE
            the journal is not append-only | drop policy leaving on journal | journal DELETE
            the journal is not append-only | alter policy leaving on journal_link using (true) | journal_link DELETE
            a commune that leaves cannot take its rows along | revoke delete on visit from parvis_app | visit
            parvis_agent reads more than its communes | grant select on sign_in to parvis_agent | sign_in
            parvis_agent reads more than its communes | alter table fleet disable row level security | fleet
            parvis_agent reads more than its communes | create policy wide on message to parvis_agent using (true) with check (true) | message.wide
            parvis_agent reads more than its communes | create policy wide on journal for insert to parvis_agent with check (true) | journal.wide
            a role may use a table for which it has no policy | grant select (state) on roll to parvis_agent | roll parvis_agent
            everybody may create in a schema | grant create on schema public to public | public
            everybody may create in a schema | grant create on schema public to parvis_app | public
            privileges are given by default | alter default privileges for role parvis_owner grant select on tables to parvis_app | parvis_owner r
            the operator may read what was answered | grant select (text) on answer to parvis_operator | answer
            a role of the application may do too much | alter role parvis_app bypassrls | parvis_app
            a role of the application may do too much | alter role parvis_operator superuser | parvis_operator
            the application inherits what it should put on | alter role parvis_app inherit | parvis_app
            the application inherits what it should put on | grant parvis_operator to parvis_app with inherit true | parvis_operator
            a role of the application belongs to another | grant parvis_owner to parvis_app | parvis_app parvis_owner
            the operator can sign in | alter role parvis_operator login | parvis_operator
            a role of the application owns something | alter table answer owner to parvis_app | answer
            there is a trigger | create function nothing() returns trigger language plpgsql as 'begin return new; end'; create trigger sly before insert on answer for each row execute function nothing() | answer.sly
            there is a rule | create rule sly as on delete to answer do instead nothing | answer.sly
            a view is not security_invoker | create view open as select * from answer | open
            a materialised view is granted | create materialized view kept as select * from answer; grant select on kept to parvis_app | kept
            a function runs with its owner's rights | create function sly() returns bigint language sql security definer as 'select count(*) from answer' | sly""")
    void each_rule_can_be_broken(String rule, String defect, String culprit) throws SQLException {
        try (Connection administrator = TestDatabase.administrator();
                Statement statement = administrator.createStatement()) {
            administrator.setAutoCommit(false);
            try {
                statement.execute(defect);
                assertThat(SchemaRules.findings(administrator)).contains(rule + ": " + culprit);
            } finally {
                administrator.rollback();
            }
        }
    }
}
