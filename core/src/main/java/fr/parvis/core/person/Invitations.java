package fr.parvis.core.person;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;

import org.hibernate.Session;

import fr.parvis.core.collectivity.Collectivity;
import fr.parvis.core.collectivity.MayorsNamed;
import fr.parvis.core.collectivity.SandboxId;
import fr.parvis.core.journal.Actor;
import fr.parvis.core.journal.Deed;
import fr.parvis.core.journal.Journal;
import fr.parvis.core.notice.Letter;
import fr.parvis.core.notice.Message;
import fr.parvis.core.notice.Outbox;
import fr.parvis.core.notice.Wordings;
import fr.parvis.core.secret.Codes;
import fr.parvis.core.secret.Keys;
import fr.parvis.core.secret.Keys.Purpose;
import fr.parvis.core.tenancy.Tenancy;
import fr.parvis.core.time.FrenchDates;

/**
 * Invites people to work for a collectivity. The link holds the collectivity and a token, « 33352.xxxx », because it is read
 * before anybody is known; its page shows a button, since mail scanners follow links.
 */
@ApplicationScoped
public class Invitations {

    /** Town halls of villages open one day a week, and mayors go on holiday. */
    public static final Duration LASTS = Duration.ofDays(30);

    private final Clock clock;
    private final Session database;
    private final Keys keys;
    private final Outbox outbox;
    private final Journal journal;
    private final Wordings wordings;
    private final Actor actor;
    private final AccountNews news;

    Invitations(
            Clock clock,
            Session database,
            Keys keys,
            Outbox outbox,
            Journal journal,
            Wordings wordings,
            Actor actor,
            AccountNews news) {
        this.clock = clock;
        this.database = database;
        this.keys = keys;
        this.outbox = outbox;
        this.journal = journal;
        this.wordings = wordings;
        this.actor = actor;
        this.news = news;
    }

    /** An invitation that can still be accepted. Immutable. */
    public record Open(String collectivity, String email, Role role) {}

    /**
     * Invites somebody to the collectivity in scope; an earlier invitation of the same address is revoked. Who works there is told
     * of somebody who is invited to lead, but for who invites: nobody comes to decide beside a mayor unseen.
     *
     * @param linkBase what the link begins with; collectivity and token are appended
     */
    @Transactional(TxType.MANDATORY)
    public void invite(Collectivity to, Email email, Role role, String linkBase) {
        invite(to, email, role, "", linkBase);
    }

    /**
     * {@link #invite(Collectivity, Email, Role, String)} for somebody who will serve some communes only.
     *
     * @param reach id of a portfolio, or SIREN of an intercommunal body
     */
    @Transactional(TxType.MANDATORY)
    public void invite(Collectivity to, Email email, Role role, String reach, String linkBase) {
        Instant now = clock.instant();
        List<Invitation> before =
                Invitation.<Invitation>find("email", email.address()).list();
        // What Parvis does by itself, a person has decided, and the town hall knows of it.
        if (role.leads() && actor.person() != null && before.stream().noneMatch(Invitation::isSentToLead)) {
            tellOfLeader(to, email, role, linkBase);
        }
        before.forEach(earlier -> earlier.revoke(now));
        String token = Codes.token();
        Instant until = now.plus(LASTS);
        Invitation invitation = new Invitation(email.address(), role, reach, hash(to.id(), token), now, until);
        invitation.persist();
        outbox.put(
                Message.Kind.INVITATION,
                email.address(),
                Letters.invitation(
                        wordings.phrases(),
                        to.placeName().withDe(),
                        role,
                        linkBase + to.id() + "." + token,
                        FrenchDates.day(until)),
                until);
        journal.write(Deed.PERSON_INVITED, role.name());
    }

    private void tellOfLeader(Collectivity to, Email email, Role role, String linkBase) {
        Letters.News invited = Letters.leaderInvited(role, to.placeName().withDe(), email.address(), linkBase);
        database
                .createSelectionQuery(
                        "select p.id from Membership m join Person p on p.id = m.personId"
                                + " where p.disabledAt is null and p.email <> :email order by p.email",
                        UUID.class)
                .setParameter("email", email.address())
                .getResultList()
                .stream()
                .filter(person -> !person.equals(actor.person()))
                .forEach(person -> news.tell(person, invited));
    }

    /** Whether somebody was invited to the collectivity in scope since then, whatever came of it. */
    @Transactional(TxType.MANDATORY)
    public boolean hasInvited(Email email, Instant since) {
        return Invitation.count("email = ?1 and createdAt >= ?2", email.address(), since) > 0;
    }

    /** An invitation of the collectivity in scope that nobody has accepted or cancelled. Immutable. */
    public record Pending(UUID id, String email, Role role) {}

    /** What can still be cancelled. */
    @Transactional(TxType.MANDATORY)
    public Optional<Pending> pending(UUID id) {
        return Invitation.pending(id).map(found -> new Pending(id, found.email(), found.role()));
    }

    /** Cancels an invitation of the collectivity in scope: its link serves no more. A second time changes nothing. */
    @Transactional(TxType.MANDATORY)
    public void cancel(UUID id) {
        Invitation.pending(id).ifPresent(invitation -> {
            invitation.revoke(clock.instant());
            journal.write(Deed.INVITATION_CANCELLED, invitation.role().name());
        });
    }

    /** Prepares what a list asks for: nothing is sent, and who is known or invited already is left alone. */
    void prepare(@Observes MayorsNamed named) {
        database.createNativeMutationQuery("""
                        insert into invitation (collectivity_id, id, email, role, created_at)
                        select n.collectivity_id, gen_random_uuid(), n.email, 'MAYOR', :now
                        from unnest(:collectivities, :emails) as n (collectivity_id, email)
                        where not exists (select from membership m join person p on p.id = m.person_id
                            where m.collectivity_id = n.collectivity_id and p.email = n.email)
                          and not exists (select from invitation i
                            where i.collectivity_id = n.collectivity_id and i.email = n.email and i.accepted_at is null
                              and i.revoked_at is null and (i.expires_at is null or i.expires_at > :now))""")
                .setParameter("now", clock.instant())
                .setParameter(
                        "collectivities",
                        named.mayors().stream()
                                .map(MayorsNamed.Mayor::collectivity)
                                .toArray(String[]::new))
                .setParameter(
                        "emails",
                        named.mayors().stream()
                                .map(mayor ->
                                        Email.parse(mayor.email()).orElseThrow().address())
                                .toArray(String[]::new))
                .executeUpdate();
    }

    /**
     * Sends what was prepared for the collectivity in scope.
     *
     * @param linkBase what the links begin with; collectivity and token are appended
     * @return how many left
     */
    @Transactional(TxType.MANDATORY)
    public int sendPrepared(Collectivity to, String linkBase) {
        List<Invitation> prepared = Invitation.prepared();
        prepared.forEach(invitation ->
                invite(to, new Email(invitation.email()), invitation.role(), invitation.reach(), linkBase));
        return prepared.size();
    }

    /**
     * Sends what was prepared for the collectivity in scope, and once more what nobody has answered.
     *
     * @param linkBase what the links begin with; collectivity and token are appended
     * @return how many left
     */
    @Transactional(TxType.MANDATORY)
    public int sendAgain(Collectivity to, String linkBase) {
        List<Invitation> open = Invitation.unanswered();
        open.forEach(invitation ->
                invite(to, new Email(invitation.email()), invitation.role(), invitation.reach(), linkBase));
        return open.size();
    }

    /** What somebody invited would read, with the beginning of the link only. */
    public Letter preview(Collectivity to, Role role, String linkBase) {
        return Letters.invitation(
                wordings.phrases(),
                to.placeName().withDe(),
                role,
                linkBase + "…",
                FrenchDates.day(clock.instant().plus(LASTS)));
    }

    /** What a link leads to, without using it. */
    public Optional<Open> read(String link) {
        return split(link)
                .flatMap(parts -> Tenancy.within(parts.collectivity(), () -> Invitation.withHash(
                                hash(parts.collectivity(), parts.token()))
                        .filter(invitation -> invitation.isUsable(clock.instant()) && invitation.isAddressed())
                        .map(invitation -> new Open(parts.collectivity(), invitation.email(), invitation.role()))));
    }

    /**
     * Accepts an invitation: the person, and their post, exist from now on.
     *
     * @param name how the person wants to be called; may be empty
     * @return who arrived; empty when the link is unknown, used, revoked or too old
     */
    public Optional<UUID> accept(String link, String name) {
        return split(link)
                .flatMap(parts -> Tenancy.within(parts.collectivity(), () -> Invitation.withHash(
                                hash(parts.collectivity(), parts.token()))
                        .filter(invitation -> invitation.isUsable(clock.instant()) && invitation.isAddressed())
                        .map(invitation -> {
                            invitation.accept(clock.instant());
                            return join(new Email(invitation.email()), name, invitation.role(), invitation.reach());
                        })));
    }

    /** Makes somebody work for the collectivity in scope. */
    @Transactional(TxType.MANDATORY)
    public UUID join(Email email, String name, Role role) {
        return join(email, name, role, "");
    }

    /** {@link #join(Email, String, Role)} for somebody who serves some communes only. */
    @Transactional(TxType.MANDATORY)
    public UUID join(Email email, String name, Role role, String reach) {
        Instant now = clock.instant();
        Person person = Person.known(email, name, now);
        person.isHere(now);
        Membership.of(person.id()).ifPresentOrElse(membership -> membership.become(role, reach), () -> new Membership(
                        person, role, reach, now)
                .persist());
        journal.write(Deed.PERSON_JOINED, person.id().toString(), role.name());
        return person.id();
    }

    private record Parts(String collectivity, String token) {}

    private static Optional<Parts> split(String link) {
        int dot = link.indexOf('.');
        // Who is invited in a sandbox is invented, and gets no account.
        return dot < 1 || SandboxId.is(link)
                ? Optional.empty()
                : Optional.of(new Parts(link.substring(0, dot), link.substring(dot + 1)));
    }

    private byte[] hash(String collectivity, String token) {
        return keys.hash(Purpose.INVITATION, collectivity, token);
    }
}
