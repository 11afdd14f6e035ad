package fr.parvis.core.budget;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import fr.parvis.core.consultation.Consultation;
import fr.parvis.core.consultation.Phase;
import fr.parvis.core.consultation.Refused;
import fr.parvis.core.journal.Deed;
import fr.parvis.core.journal.Journal;

/** Tells what becomes of the projects that won a vote of the collectivity in scope. */
@ApplicationScoped
public class Works {

    /** A slip is mended in its place for so long, and those who follow are told after it only. */
    public static final Duration MENDED_WITHIN = Duration.ofMinutes(10);

    private final Clock clock;
    private final Journal journal;
    private final VoteResults results;

    Works(Clock clock, Journal journal, VoteResults results) {
        this.clock = clock;
        this.journal = journal;
        this.results = results;
    }

    /**
     * Tells how far a project is, in the place of what was told a moment ago.
     *
     * @param project what names it on a ballot
     * @param text short; never empty where it is given up
     * @return its id
     * @throws Refused when it did not win, its result is not out, or all is put away
     * @throws IllegalArgumentException when it is given up without a reason, or the text is too long
     */
    @Transactional
    public UUID tell(UUID consultation, String project, Stage stage, LocalDate day, String text) {
        String told = text.replaceAll("\\R", "\n").strip();
        if ((stage == Stage.DROPPED && told.isEmpty()) || told.length() > Progress.LONGEST_TEXT) {
            throw new IllegalArgumentException("No reason, or too many words");
        }
        Consultation.hold(consultation);
        if (!won(consultation, project)) {
            throw new Refused(Refused.Reason.NOT_CLOSED);
        }
        Instant now = clock.instant();
        Progress progress = Progress.latest(consultation, project)
                .filter(latest -> latest.isFresh(now))
                .orElseGet(() -> new Progress(consultation, project, now));
        progress.write(stage, day, told);
        progress.persist();
        journal.write(Deed.PROGRESS_TOLD, consultation.toString(), stage.name());
        return progress.id();
    }

    private boolean won(UUID consultation, String project) {
        boolean goesOn = Consultation.withId(consultation)
                .filter(found -> found.phase(clock.instant()) != Phase.ARCHIVED)
                .isPresent();
        return goesOn
                && results.of(consultation).stream()
                        .flatMap(result -> result.winners().stream())
                        .anyMatch(winner -> winner.project().id().equals(project));
    }
}
