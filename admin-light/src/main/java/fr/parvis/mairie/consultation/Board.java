package fr.parvis.mairie.consultation;

import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import fr.parvis.core.collectivity.PlaceName;
import fr.parvis.core.consultation.CouncilAnswer;
import fr.parvis.core.consultation.Phase;
import fr.parvis.core.web.Bars;
import fr.parvis.core.web.BudgetView;
import fr.parvis.core.web.Days;
import fr.parvis.core.web.Pooled;
import fr.parvis.core.web.Timeline;
import fr.parvis.mairie.Paths;

/**
 * A published consultation as its town hall sees it. Immutable.
 *
 * @param period in full
 * @param audience in a sentence
 * @param address of the residents' page, with scheme and host
 * @param undoUntil « 14 h 32 » while publication can be undone, else empty
 * @param waiting how many free texts wait to be read
 * @param followers how many wait to be told what becomes of it
 * @param asksTexts whether a question takes a free text
 * @param parts the result, once it is closed
 * @param answer the council's, once published
 * @param budget what is voted on, where an envelope is shared
 * @param urn the ballot box, where there is one
 * @param timeline of a budget
 * @param works kind of the badge of what becomes of the projects that won, or empty before that
 * @param holder « la communauté de communes du Bazadais », where it asks instead of the commune, who then leaves it as it is;
 *     otherwise empty
 * @param together what may be told of all of its communes
 * @param next the id that a draft begun from it would have
 */
public record Board(
        String id,
        Phase phase,
        String title,
        String period,
        String audience,
        String address,
        String undoUntil,
        long waiting,
        long followers,
        boolean asksTexts,
        Participation participation,
        boolean tooFew,
        List<Part> parts,
        @Nullable CouncilAnswer answer,
        String answeredOn,
        Optional<BudgetView> budget,
        Optional<Urn> urn,
        Optional<Timeline> timeline,
        String works,
        Optional<PlaceName> holder,
        List<Pooled> together,
        String next) {

    /** Whether somebody else asks it. */
    public boolean held() {
        return holder.isPresent();
    }

    /**
     * What is to be done for the ballot box. Immutable.
     *
     * @param before what must be done before the vote
     * @param after what comes after it; empty until then
     */
    public record Urn(List<Task> before, List<Task> after, boolean sealed) {}

    /**
     * A thing to do.
     *
     * @param kind of the badge
     */
    public record Task(String label, String href, String kind, String hint) {}

    /** Whether nothing can be corrected or moved any more. */
    public boolean sealed() {
        return urn.filter(Urn::sealed).isPresent();
    }

    /** Whether an envelope is shared among projects. */
    public boolean shares() {
        return budget.isPresent();
    }

    public String path() {
        return Paths.consultation(id);
    }

    /** The address as a poster shows it, without what a browser completes by itself. */
    public String shownAddress() {
        return address.replaceFirst("^https?://", "");
    }

    public boolean coming() {
        return phase == Phase.COMING;
    }

    public boolean open() {
        return phase == Phase.OPEN;
    }

    public boolean running() {
        return open() || coming();
    }

    public boolean closed() {
        return phase == Phase.CLOSED;
    }

    public boolean answered() {
        return phase == Phase.ANSWERED;
    }

    public boolean archived() {
        return phase == Phase.ARCHIVED;
    }

    /** Kind of the badge. */
    public String badge() {
        return switch (phase) {
            case DRAFT -> "draft";
            case COMING -> "scheduled";
            case OPEN -> "live";
            case CLOSED -> "waiting";
            case ANSWERED -> "done";
            case ARCHIVED -> "archived";
        };
    }

    /**
     * How many have answered, at this moment.
     *
     * @param number as France writes it
     * @param share of the inhabitants, « 7 % », or empty where it means nothing
     * @param left « 18 » days, or empty when it is not open
     * @param at the time of the count, « 14 h 32 »
     * @param still who can answer, and until when, or empty when it is not open
     */
    public record Participation(
            String path,
            String number,
            long count,
            String share,
            String left,
            long daysLeft,
            String at,
            String still,
            Days days) {}

    /**
     * What came out of one question.
     *
     * @param bars for choices and scales; without any, {@code null}
     * @param figures mean and median in a sentence, or empty
     * @param texts that the town hall has read and shows
     */
    public record Part(String label, @Nullable Bars bars, String figures, List<String> texts) {}
}
