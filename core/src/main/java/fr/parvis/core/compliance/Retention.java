package fr.parvis.core.compliance;

import java.time.Clock;
import java.time.Instant;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.scheduler.Scheduled;
import org.hibernate.Session;

import fr.parvis.core.collectivity.Period;
import fr.parvis.core.notice.Dispatch;
import fr.parvis.core.person.Throttle;
import fr.parvis.core.roll.Rolls;
import fr.parvis.core.setting.Setting;
import fr.parvis.core.setting.Settings;
import fr.parvis.core.tenancy.Scope;
import fr.parvis.core.tenancy.Tenancy;

/** Deletes what nobody needs any more. Any number of processes may do so at the same time. */
@ApplicationScoped
public class Retention {

    private final Clock clock;
    private final Session database;
    private final Dispatch dispatch;
    private final Rolls rolls;
    private final Settings settings;

    Retention(Clock clock, Session database, Dispatch dispatch, Rolls rolls, Settings settings) {
        this.clock = clock;
        this.database = database;
        this.dispatch = dispatch;
        this.rolls = rolls;
        this.settings = settings;
    }

    /** Deletes all that is past its time. */
    @Scheduled(every = "1h", delayed = "1m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    public void purge() {
        Instant now = clock.instant();
        delete(new Scope.Nobody(), "throttle where updated_at < :before", now.minus(Throttle.FORGOTTEN_AFTER));
        delete(new Scope.Nobody(), "sign_in where expires_at <= :before", now);
        delete(new Scope.Nobody(), "passkey_challenge where expires_at <= :before", now);
        delete(new Scope.Nobody(), "email_change where expires_at <= :before", now);
        delete(new Scope.Nobody(), "known_device where seen_at < :before", now.minus(settings.days(Setting.DEVICES)));
        delete(new Scope.Nobody(), "session where expires_at <= :before", now);
        rolls.forgetLate();
        // Where no mail server is configured nobody else does.
        dispatch.giveUpLate();
        delete(new Scope.Operator(), "message where state = 'DROPPED' and created_at <= :before", now);
        Tenancy.run(new Scope.Operator(), () -> database.createNativeMutationQuery(
                        "delete from message m using collectivity c where c.id = m.collectivity_id"
                                + " and m.state in ('SENT', 'FAILED') and m.created_at < "
                                + Period.MESSAGES.limit("c", "usual"))
                .setParameter("now", now)
                .setParameter("usual", settings.days(Setting.MESSAGES).toDays())
                .executeUpdate());
    }

    private void delete(Scope scope, String past, Instant before) {
        Tenancy.run(scope, () -> database.createNativeMutationQuery("delete from " + past)
                .setParameter("before", before)
                .executeUpdate());
    }
}
