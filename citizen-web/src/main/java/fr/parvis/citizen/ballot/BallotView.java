package fr.parvis.citizen.ballot;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;

import fr.parvis.core.budget.BallotForm;
import fr.parvis.core.budget.BudgetRule;
import fr.parvis.core.budget.Paper;
import fr.parvis.core.photo.Photo;
import fr.parvis.core.tally.Ballot;
import fr.parvis.core.web.Form;
import fr.parvis.core.web.Language;
import fr.parvis.core.web.Option;
import fr.parvis.core.web.Typography;

/**
 * A ballot as one voter is shown it: the projects lie in an order of their own for everybody, so that none gains by being the
 * first. Immutable.
 *
 * @param path of the consultation, from the site's root
 * @param until when the vote ends, in words
 * @param key what ballots are sealed with: X.509, base64
 * @param share « 20 000 € »
 */
record BallotView(
        Paper paper, String title, String path, String until, String key, String share, List<Line> lines, Words words) {

    /** Tick boxes have one name; every other control is named after its project. */
    static final String CHOSEN = "choix";

    /**
     * A project.
     *
     * @param rank its place on the paper, in which ballots name projects, whatever their ids are
     * @param price « 12 000 € »
     * @param description as typed; empty when there is none, or it is not the one that was sealed
     * @param photo likewise
     */
    public record Line(
            String id,
            int rank,
            String title,
            int cost,
            String price,
            String place,
            String description,
            Optional<Photo> photo) {

        /** The name of its control, where it has one of its own. */
        public String field() {
            return "p-" + id;
        }
    }

    /**
     * What the form of the ballot is called.
     *
     * @param how how one votes
     * @param wrong what to mend when a ballot asks for too much; {0} is by how much
     * @param sum « {0} € sur 20 000 € », or empty when nothing adds up
     * @param over « {0} € sur 20 000 € : {1} € de trop », likewise
     */
    record Words(String how, String wrong, String sum, String over, List<Option> grades) {}

    /**
     * How far a ballot goes, of what it may hold.
     *
     * @param value where the bar stands: not beyond its end
     * @param told in words
     */
    record Gauge(int value, String told, boolean over) {}

    static BallotView of(
            Paper paper,
            Map<String, String> descriptions,
            Map<String, Photo> photos,
            UUID box,
            UUID voter,
            String path,
            String until,
            String key,
            Language language) {
        VoteMessages messages = language.words(VoteMessages.class);
        List<Line> lines = new ArrayList<>();
        for (Paper.Line line : paper.projects()) {
            String description = descriptions.getOrDefault(line.id(), "");
            lines.add(new Line(
                    line.id(),
                    lines.size(),
                    Typography.french(line.title()),
                    line.cost(),
                    messages.euros(language.number(line.cost())),
                    Typography.french(line.place()),
                    line.describes(description) ? description : "",
                    Optional.ofNullable(photos.get(line.id())).filter(line::pictures)));
        }
        Collections.shuffle(lines, new Random(seed(box, voter)));
        String share = messages.euros(language.number(paper.envelope()));
        return new BallotView(
                paper,
                Typography.french(paper.title()),
                path,
                until,
                key,
                share,
                List.copyOf(lines),
                supporting(paper, words(paper, share, messages), messages));
    }

    /** The same order whenever the same voter looks. */
    private static long seed(UUID box, UUID voter) {
        return UUID.nameUUIDFromBytes((box.toString() + voter).getBytes(UTF_8)).getMostSignificantBits();
    }

    /** Whoever votes by equal shares is told that no project gains by more points, or a better place. */
    private static Words supporting(Paper paper, Words words, VoteMessages messages) {
        if (paper.voting().rule() != BudgetRule.EQUAL_SHARES
                || paper.voting().form().countsVotes()) {
            return words;
        }
        String how = words.how() + " "
                + (paper.voting().form() == BallotForm.GRADES ? messages.only_grades() : messages.only_support());
        return new Words(how, words.wrong(), words.sum(), words.over(), words.grades());
    }

    private static Words words(Paper paper, String share, VoteMessages messages) {
        // Of three projects nobody ranks five.
        int limit = paper.voting().limit();
        int projects = Math.min(limit, paper.projects().size());
        return switch (paper.voting().form()) {
            case UP_TO ->
                new Words(
                        messages.how_up_to(limit),
                        messages.too_many(limit),
                        messages.sum_projects("{0}", limit),
                        messages.over_projects("{0}", limit, "{1}"),
                        List.of());
            case WITHIN ->
                new Words(
                        messages.how_within(share),
                        messages.too_dear(share, "{0}"),
                        messages.sum_euros("{0}", share),
                        messages.over_euros("{0}", share, "{1}"),
                        List.of());
            case POINTS ->
                new Words(
                        messages.how_points(limit),
                        messages.too_many_points(limit),
                        messages.sum_points("{0}", limit),
                        messages.over_points("{0}", limit, "{1}"),
                        List.of());
            case RANKED -> new Words(messages.how_ranked(projects), messages.same_place(), "", "", List.of());
            case GRADES -> new Words(messages.how_grades(), messages.grade_unknown(), "", "", grades(limit, messages));
        };
    }

    /** The best first; with other numbers of grades than five, plain numbers. */
    private static List<Option> grades(int limit, VoteMessages messages) {
        List<String> named = List.of(
                messages.grade_0(), messages.grade_1(), messages.grade_2(), messages.grade_3(), messages.grade_4());
        return IntStream.range(0, limit)
                .map(i -> limit - 1 - i)
                .mapToObj(grade -> Option.of(
                        String.valueOf(grade), limit == named.size() ? named.get(grade) : String.valueOf(grade)))
                .toList();
    }

    public BallotForm form() {
        return paper.voting().form();
    }

    public boolean ticks() {
        return form() == BallotForm.UP_TO || form() == BallotForm.WITHIN;
    }

    public int limit() {
        return paper.voting().limit();
    }

    /** Up to where the gauge goes: euros, projects or points. */
    public int most() {
        return form() == BallotForm.WITHIN ? paper.envelope() : limit();
    }

    /** What is filled in, added up; what is none of the projects, or no number, counts nothing. */
    private long sum(Form filled) {
        long sum = 0;
        for (Line line : lines) {
            if (ticks()) {
                sum += filled.has(CHOSEN, line.id()) ? (form() == BallotForm.WITHIN ? line.cost() : 1) : 0;
            } else if (filled.text(line.field()).matches("\\d{1,3}")) {
                sum += Integer.parseInt(filled.text(line.field()));
            }
        }
        return sum;
    }

    Gauge gauge(Form filled, Language language) {
        long sum = sum(filled);
        boolean over = sum > most();
        String told = over ? words.over().replace("{1}", language.number(sum - most())) : words.sum();
        return new Gauge((int) Math.min(sum, most()), told.replace("{0}", language.number(sum)), over);
    }

    /** What to mend in a ballot that asks for too much. */
    String wrong(Form filled, Language language) {
        return words.wrong().replace("{0}", language.number(Math.max(sum(filled) - most(), 0)));
    }

    /** The places of a ranking. */
    public List<Option> places() {
        return IntStream.rangeClosed(1, Math.min(limit(), lines.size()))
                .mapToObj(place -> Option.of(String.valueOf(place), String.valueOf(place)))
                .toList();
    }

    /** The one text of what was filled in; empty when the form asks for too much, or for what is not there. */
    Optional<String> choice(Form filled) {
        List<Integer> projects = new ArrayList<>();
        List<BigDecimal> numbers = new ArrayList<>();
        List<Paper.Line> all = paper.projects();
        if (ticks()) {
            for (String id : filled.values(CHOSEN)) {
                projects.add(paper.places().getOrDefault(id, all.size()));
            }
            if (projects.contains(all.size()) || projects.stream().distinct().count() < projects.size()) {
                return Optional.empty();
            }
        } else {
            for (int place = 0; place < all.size(); place++) {
                String typed = filled.text("p-" + all.get(place).id());
                if (!typed.matches("\\d{0,3}")) {
                    return Optional.empty();
                }
                if (!typed.isEmpty() && Integer.parseInt(typed) > 0) {
                    projects.add(place);
                    numbers.add(new BigDecimal(typed));
                }
            }
        }
        return written(projects, numbers).filter(paper::accepts);
    }

    private Optional<String> written(List<Integer> projects, List<BigDecimal> numbers) {
        if (form() != BallotForm.RANKED) {
            return Optional.of(paper.text(new Ballot(projects, numbers)));
        }
        List<Integer> order = IntStream.range(0, projects.size())
                .boxed()
                .sorted(Comparator.comparing(numbers::get))
                .toList();
        boolean twice = numbers.stream().distinct().count() < numbers.size();
        return twice
                ? Optional.empty()
                : Optional.of(
                        paper.text(new Ballot(order.stream().map(projects::get).toList(), List.of())));
    }

    /**
     * What a ballot says, a line for each project that it names.
     *
     * @param said « 3 points », « Place 1 », « Bien », or empty for a tick
     */
    public record Chosen(Line line, String said) {}

    /** What a choice says, in the order of the ballot. */
    List<Chosen> chosen(String choice, VoteMessages messages) {
        Ballot ballot = paper.read(choice).orElseThrow();
        List<Chosen> chosen = new ArrayList<>();
        if (form() == BallotForm.GRADES) {
            // A project that is not named has the lowest grade: that is a choice, too.
            for (Line line : lines) {
                int named = ballot.projects().indexOf(paper.places().get(line.id()));
                int grade = named < 0 ? 0 : ballot.points().get(named).intValueExact();
                chosen.add(
                        new Chosen(line, words.grades().get(limit() - 1 - grade).label()));
            }
            return chosen;
        }
        for (int i = 0; i < ballot.projects().size(); i++) {
            String id = paper.projects().get(ballot.projects().get(i)).id();
            Line line = lines.stream()
                    .filter(one -> one.id().equals(id))
                    .findFirst()
                    .orElseThrow();
            int number =
                    ballot.points().isEmpty() ? i + 1 : ballot.points().get(i).intValueExact();
            chosen.add(new Chosen(
                    line,
                    switch (form()) {
                        case UP_TO, WITHIN -> "";
                        case POINTS -> messages.points(number);
                        case RANKED -> messages.place(number);
                        case GRADES -> throw new IllegalStateException("Told above");
                    }));
        }
        return chosen;
    }
}
