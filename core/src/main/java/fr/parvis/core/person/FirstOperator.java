package fr.parvis.core.person;

import java.time.Clock;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import fr.parvis.core.collectivity.Collectivity;
import fr.parvis.core.collectivity.Directory;
import fr.parvis.core.collectivity.Equipment;
import fr.parvis.core.collectivity.Preset;
import fr.parvis.core.secret.Codes;
import fr.parvis.core.secret.Keys;
import fr.parvis.core.secret.Keys.Purpose;
import fr.parvis.core.tenancy.Scope;
import fr.parvis.core.tenancy.Tenancy;

/** The way in for the very first operator of an installation: a one-time link that the first start prints. */
@ApplicationScoped
public class FirstOperator {

    /** The operator's id while nobody has given its SIREN. */
    private static final String OPERATOR = "operateur";

    private final Clock clock;
    private final Keys keys;
    private final Directory directory;
    private final Invitations invitations;

    FirstOperator(Clock clock, Keys keys, Directory directory, Invitations invitations) {
        this.clock = clock;
        this.keys = keys;
        this.directory = directory;
        this.invitations = invitations;
    }

    /**
     * A fresh one-time link token while the installation has no operator yet; earlier ones are revoked. Empty once somebody
     * is there.
     */
    public Optional<String> link() {
        Tenancy.run(new Scope.Operator(), () -> {
            if (Collectivity.operator().isEmpty()) {
                Collectivity operator = Collectivity.operator(OPERATOR, "Syndicat", null, clock.instant());
                // A feature is hidden until somebody has switched it on.
                operator.equip(Equipment.of(Preset.MINIMUM));
                operator.persist();
            }
        });
        return Tenancy.within(OPERATOR, () -> {
            if (Membership.count() > 0) {
                return Optional.empty();
            }
            Invitation.<Invitation>listAll().forEach(earlier -> earlier.revoke(clock.instant()));
            String token = Codes.token();
            new Invitation(
                            "",
                            Role.OPERATOR,
                            "",
                            keys.hash(Purpose.INVITATION, OPERATOR, token),
                            clock.instant(),
                            clock.instant().plus(Invitations.LASTS))
                    .persist();
            return Optional.of(OPERATOR + "." + token);
        });
    }

    /** Whether a link leads in, without using it. */
    public boolean awaits(String link) {
        return Tenancy.within(OPERATOR, () -> usable(link).isPresent());
    }

    /**
     * Uses the link: names the syndicate and makes its first operator.
     *
     * @param phone the number that every admin page will show; may be missing
     * @return who arrived; empty when the link is unknown, used or too old
     */
    public Optional<UUID> arrive(String link, Email email, String name, String syndicate, @Nullable String phone) {
        Optional<UUID> arrived = Tenancy.within(OPERATOR, () -> usable(link).map(invitation -> {
            invitation.accept(clock.instant());
            return invitations.join(email, name, Role.OPERATOR);
        }));
        arrived.ifPresent(first -> Tenancy.run(
                new Scope.Operator(),
                () -> Collectivity.operator().orElseThrow().present(syndicate, phone)));
        directory.forget();
        return arrived;
    }

    private Optional<Invitation> usable(String link) {
        if (!link.startsWith(OPERATOR + ".")) {
            return Optional.empty();
        }
        byte[] hash = keys.hash(Purpose.INVITATION, OPERATOR, link.substring(OPERATOR.length() + 1));
        return Invitation.withHash(hash)
                .filter(invitation -> invitation.isUsable(clock.instant()) && invitation.role() == Role.OPERATOR);
    }
}
