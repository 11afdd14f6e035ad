package fr.parvis.core.tenancy;

import java.time.Duration;
import java.util.function.Supplier;

import jakarta.enterprise.context.RequestScoped;
import jakarta.transaction.Status;

import io.quarkus.arc.Arc;
import io.quarkus.arc.ManagedContext;
import io.quarkus.narayana.jta.QuarkusTransaction;
import org.jspecify.annotations.Nullable;

/**
 * The scope of the current request or job.
 *
 * <p>A scope cannot change while a transaction is under way: the setting was sent when it began.
 */
@RequestScoped
public class Tenancy {

    private Scope scope = new Scope.Nobody();
    private Scope.@Nullable Perimeter confines;

    public Scope scope() {
        return scope;
    }

    /** Whoever asks does not serve the collectivity: for them it is not there. */
    public static final class OutOfReach extends RuntimeException {
        OutOfReach() {
            super("Out of reach");
        }
    }

    /**
     * Keeps all the rest of the request to some communes, whatever scope a page asks for: the operator's becomes this one, and
     * that of a collectivity which is not among them is refused.
     */
    public void confine(Scope.Perimeter perimeter) {
        confines = perimeter;
        enter(perimeter);
    }

    /** Whether the request is kept to some communes. */
    public boolean isConfined() {
        return confines != null;
    }

    private Scope admitted(Scope asked) {
        Scope.Perimeter perimeter = confines;
        if (perimeter == null) {
            return asked;
        }
        if (asked instanceof Scope.Within within && !perimeter.reaches(within.collectivity())) {
            throw new OutOfReach();
        }
        return asked instanceof Scope.Operator || asked instanceof Scope.Perimeter ? perimeter : asked;
    }

    /**
     * Looks whether whoever asks serves a collectivity, before a page looks for something of it that it would not find.
     *
     * @throws OutOfReach when they do not
     */
    public void requireReach(String collectivity) {
        admitted(new Scope.Within(collectivity));
    }

    /**
     * Chooses the scope for the rest of the request.
     *
     * @throws IllegalStateException inside a transaction
     * @throws OutOfReach for a collectivity that whoever asks does not serve
     */
    public void enter(Scope asked) {
        Scope next = admitted(asked);
        if (QuarkusTransaction.getStatus() != Status.STATUS_NO_TRANSACTION && !next.equals(scope)) {
            throw new IllegalStateException("The scope cannot change inside a transaction");
        }
        scope = next;
    }

    /** Runs a piece of work in its own transaction and scope, from a request, a job or a test. */
    public static <T> T in(Scope scope, Supplier<T> work) {
        return around(scope, () -> QuarkusTransaction.requiringNew().call(work::get));
    }

    /**
     * Runs a piece of work that takes its time in its own transaction and scope.
     *
     * @param most after which it is taken back; any other transaction has a minute
     */
    public static void patiently(Scope scope, Duration most, Runnable work) {
        around(scope, () -> {
            QuarkusTransaction.requiringNew()
                    .timeout(Math.toIntExact(most.toSeconds()))
                    .run(work);
            return Boolean.TRUE;
        });
    }

    /** Runs a piece of work in a scope, which begins its transactions itself when it needs them. */
    public static void unbound(Scope scope, Runnable work) {
        around(scope, () -> {
            work.run();
            return Boolean.TRUE;
        });
    }

    private static <T> T around(Scope scope, Supplier<T> work) {
        ManagedContext request = Arc.container().requestContext();
        if (!request.isActive()) {
            request.activate();
            try {
                return inActiveRequest(scope, work);
            } finally {
                request.terminate();
            }
        }
        return inActiveRequest(scope, work);
    }

    /** {@link #in(Scope, Supplier)} for work that returns nothing. */
    public static void run(Scope scope, Runnable work) {
        in(scope, () -> {
            work.run();
            return Boolean.TRUE;
        });
    }

    /** {@link #in(Scope, Supplier)} within one collectivity. */
    public static <T> T within(String collectivity, Supplier<T> work) {
        return in(new Scope.Within(collectivity), work);
    }

    private static <T> T inActiveRequest(Scope scope, Supplier<T> work) {
        Tenancy tenancy = Arc.container().instance(Tenancy.class).get();
        Scope before = tenancy.scope();
        tenancy.enter(scope);
        try {
            return work.get();
        } finally {
            tenancy.enter(before);
        }
    }
}
