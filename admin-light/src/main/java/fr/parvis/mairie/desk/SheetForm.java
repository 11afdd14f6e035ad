package fr.parvis.mairie.desk;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

import fr.parvis.core.budget.BallotForm;
import fr.parvis.core.budget.Paper;
import fr.parvis.core.paper.Reading;
import fr.parvis.core.tally.Ballot;
import fr.parvis.core.web.Form;
import fr.parvis.core.web.Language;
import fr.parvis.core.web.Typography;

/**
 * A sheet of paper as it is typed: the projects in the order in which they are printed, each with a tick or a number. Immutable.
 *
 * @param lines the projects
 * @param most how far what is typed goes, in words
 */
record SheetForm(Paper paper, List<Line> lines, String most, DeskMessages words) {

    /** The name of all ticks. */
    private static final String TICKS = "choix";

    /** A project as it is printed. */
    public record Line(String id, String title, String price) {

        /** The name of its control, where it has one of its own. */
        public String field() {
            return "p-" + id;
        }
    }

    static SheetForm of(Paper paper, DeskMessages words) {
        int limit = paper.voting().limit();
        return new SheetForm(
                paper,
                paper.projects().stream()
                        .map(line -> new Line(
                                line.id(),
                                Typography.french(line.title()),
                                words.euros(Language.FRENCH.number(line.cost()))))
                        .toList(),
                switch (paper.voting().form()) {
                    case UP_TO -> words.most_projects(limit);
                    case WITHIN -> words.most_euros(Language.FRENCH.number(paper.envelope()));
                    case POINTS -> words.most_points(limit);
                    case RANKED -> words.most_places(limit);
                    case GRADES -> words.most_grades(limit - 1);
                },
                words);
    }

    public boolean ticks() {
        return paper.voting().form() == BallotForm.UP_TO || paper.voting().form() == BallotForm.WITHIN;
    }

    /** Whether nothing was ticked or written: that is said with a key of its own, so that a slip is no blank sheet. */
    boolean isEmpty(Form typed) {
        return ticks()
                ? typed.values(TICKS).isEmpty()
                : lines.stream().allMatch(line -> typed.text(line.field()).isEmpty());
    }

    /** What was typed; empty when no sheet of this paper can say it. */
    Optional<Reading> reading(Form typed) {
        List<Integer> projects = new ArrayList<>();
        List<BigDecimal> numbers = new ArrayList<>();
        for (int place = 0; place < lines.size(); place++) {
            Line line = lines.get(place);
            String number = ticks() ? (typed.has(TICKS, line.id()) ? "1" : "") : typed.text(line.field());
            if (!number.matches("\\d{0,3}")) {
                return Optional.empty();
            }
            if (!number.isEmpty() && Integer.parseInt(number) > 0) {
                projects.add(place);
                numbers.add(new BigDecimal(number));
            }
        }
        return choice(projects, numbers).filter(paper::accepts).map(Reading::of);
    }

    private Optional<String> choice(List<Integer> projects, List<BigDecimal> numbers) {
        if (ticks()) {
            return Optional.of(paper.text(new Ballot(projects, List.of())));
        }
        if (paper.voting().form() != BallotForm.RANKED) {
            return Optional.of(paper.text(new Ballot(projects, numbers)));
        }
        if (numbers.stream().distinct().count() < numbers.size()) {
            return Optional.empty();
        }
        List<Integer> ranked = IntStream.range(0, projects.size())
                .boxed()
                .sorted(Comparator.comparing(numbers::get))
                .map(projects::get)
                .toList();
        return Optional.of(paper.text(new Ballot(ranked, List.of())));
    }

    /** What a reading says, a line for each project that it names. */
    List<String> said(Reading reading) {
        return switch (reading.kind()) {
            case BLANK -> List.of(words.blank());
            case SPOILT -> List.of(words.spoilt());
            case ABSENT -> List.of(words.absent());
            case CHOICE -> said(paper.read(reading.choice()).orElseThrow());
        };
    }

    private List<String> said(Ballot ballot) {
        List<String> said = new ArrayList<>();
        for (int i = 0; i < ballot.projects().size(); i++) {
            String title = lines.get(ballot.projects().get(i)).title();
            int number =
                    ballot.points().isEmpty() ? i + 1 : ballot.points().get(i).intValueExact();
            said.add(ticks() ? title : words.said(title, number));
        }
        return said;
    }
}
