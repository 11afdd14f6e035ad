package fr.parvis.console.statistics;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import fr.parvis.console.Numbers;
import fr.parvis.console.collectivity.CommuneMap;
import fr.parvis.console.collectivity.CommuneMap.Corner;
import fr.parvis.console.collectivity.CommuneMap.Land;
import fr.parvis.console.collectivity.CommuneMap.Mark;
import fr.parvis.console.collectivity.CommuneMap.Panel;
import fr.parvis.console.collectivity.CommuneMap.Sign;
import fr.parvis.console.statistics.Statistics.Decision;
import fr.parvis.console.statistics.Statistics.Part;
import fr.parvis.core.print.Flow;
import fr.parvis.core.print.Flow.Style;
import fr.parvis.core.print.Pen;
import fr.parvis.core.print.Pen.Ink;
import fr.parvis.core.print.TaggedPdf;
import fr.parvis.core.time.FrenchDates;

/** A year on paper, for those who were elected to govern the syndicate: what counts on the first page, then what it rests on. */
final class YearReport {

    private static final float CHART = 62;
    private static final float MAP_HIGHEST = 150;
    private static final float LEGEND = 34;
    private static final int LONGEST_DECISION = 300;

    /** A title, three lines and a date, which belong on one page. */
    private static final float DECISION = 36;

    private static final float LETTERS = 8;
    private static final List<Float> COMMUNE_WIDTHS = List.of(0.36f, 0.14f, 0.12f, 0.12f, 0.14f, 0.12f);

    private final ReportMessages words;
    private final String few;

    YearReport(ReportMessages words, String few) {
        this.words = words;
        this.few = few;
    }

    /**
     * What it says.
     *
     * @param before the year before, or null when nothing happened then
     * @param decisions the latest ones
     * @param communes those that asked, at most as many as a few pages hold
     * @param asking how many asked
     */
    record Content(
            String syndicate,
            LocalDate today,
            Year year,
            @Nullable Activity before,
            List<Decision> decisions,
            CommuneMap map,
            List<Part> communes,
            long asking) {}

    byte[] of(Content content) throws IOException {
        ByteArrayOutputStream target = new ByteArrayOutputStream();
        int year = content.year().year();
        try (TaggedPdf pdf = new TaggedPdf(words.title(year) + " – " + content.syndicate())) {
            Flow flow = new Flow(pdf);
            flow.foot(content.syndicate() + " – " + words.title(year));
            flow.text(Style.BODY, content.syndicate());
            flow.title(words.title(year));
            for (String sentence : sentences(content)) {
                flow.text(Style.LEAD, sentence);
            }
            Columns opened = content.year().drawn(words.chart(year), Activity::opened);
            if (opened.isDrawn()) {
                flow.section(opened.caption());
                flow.figure(CHART, said(opened), pen -> draw(opened, pen));
            }
            flow.section(words.method());
            flow.text(Style.SMALL, words.method_text());
            flow.text(Style.SMALL, words.made(FrenchDates.day(content.today())));
            decisions(flow, content);
            map(flow, content);
            communes(flow, content);
            pdf.write(target);
        }
        return target.toByteArray();
    }

    private List<String> sentences(Content content) {
        Activity total = content.year().total();
        int year = content.year().year();
        List<String> sentences = new ArrayList<>();
        sentences.add(words.active(
                year,
                total.active(),
                Numbers.grouped(total.active()),
                Numbers.grouped(content.year().size().communes())));
        sentences.add(words.opened(total.opened(), Numbers.grouped(total.opened()), compared(content)));
        sentences.add(words.came(
                people(total.answers()),
                total.answers(),
                total.ballots() > 0 ? people(total.ballots()) : "",
                total.ballots(),
                total.participation()));
        sentences.add(words.decided(total.decided(), Numbers.grouped(total.decided())));
        long due = total.kept() + total.late();
        sentences.add(words.kept(due, Numbers.grouped(due), total.kept(), Numbers.grouped(total.kept())));
        return sentences;
    }

    private String compared(Content content) {
        Activity before = content.before();
        if (before == null) {
            return "";
        }
        long more = content.year().total().opened() - before.opened();
        return words.compared(
                more, Numbers.grouped(Math.abs(more)), content.year().year() - 1);
    }

    private String people(long count) {
        return Veil.isSmall(count) ? few : Numbers.grouped(count);
    }

    private static String said(Columns chart) {
        return chart.caption() + "\u00a0: "
                + chart.columns().stream()
                        .map(column -> column.label() + ", " + column.number())
                        .collect(Collectors.joining("\u00a0; "))
                + ".";
    }

    private static void draw(Columns chart, Pen pen) throws IOException {
        float room = CHART - 14;
        float width = Flow.width() / chart.columns().size();
        for (int i = 0; i < chart.columns().size(); i++) {
            Columns.Column column = chart.columns().get(i);
            float left = i * width;
            float height = (float) column.share() * room;
            if (!column.isEmpty()) {
                pen.rectangle(left + width * 0.15f, 6 + room - height, width * 0.7f, height, Ink.BLUE);
                pen.label(left + width / 2, 4.5f + room - height, LETTERS, true, column.number());
            }
            pen.label(left + width / 2, 11 + room, LETTERS, true, column.brief());
        }
        pen.line(0, 6 + room, Flow.width(), 6 + room, Ink.GREY);
    }

    private void decisions(Flow flow, Content content) throws IOException {
        flow.newPage();
        flow.section(words.decisions());
        if (content.decisions().isEmpty()) {
            flow.text(Style.BODY, words.no_decision());
            return;
        }
        for (Decision decision : content.decisions()) {
            if (flow.left() < DECISION) {
                flow.newPage();
            }
            flow.text(Style.STRONG, words.decision_of(decision.commune(), decision.communes() - 1, decision.title()));
            flow.text(Style.BODY, shortened(decision.decided()));
            flow.text(Style.SMALL, words.decision_on(FrenchDates.day(decision.at())));
        }
        long more = content.year().total().decided()
                - content.decisions().stream().mapToLong(Decision::communes).sum();
        if (more > 0) {
            flow.text(Style.BODY, words.more_decisions(more, Numbers.grouped(more)));
        }
    }

    private static String shortened(String text) {
        String line = text.replaceAll("\\s*\\R\\s*", " ").strip();
        if (line.length() <= LONGEST_DECISION) {
            return line;
        }
        int end = line.lastIndexOf(' ', LONGEST_DECISION);
        return line.substring(0, end < 0 ? LONGEST_DECISION : end) + "…";
    }

    private void map(Flow flow, Content content) throws IOException {
        CommuneMap map = content.map();
        if (map.panels().isEmpty() || !map.hasSigns()) {
            return;
        }
        flow.newPage();
        flow.section(words.map());
        flow.text(Style.BODY, words.map_of(FrenchDates.day(content.today())));
        Panel panel = map.panels().get(0);
        float unit = Math.min(Flow.width() / panel.width(), MAP_HIGHEST / panel.height());
        String said = words.map_said(map.legend().stream()
                .map(tally -> word(tally.sign()) + ", " + Numbers.grouped(tally.communes()))
                .collect(Collectors.joining("\u00a0; ")));
        flow.figure(panel.height() * unit, said, pen -> draw(panel, unit, pen));
        flow.figure(LEGEND, words.legend(), pen -> legend(map, pen));
        if (!map.unplaced().isEmpty()) {
            flow.text(
                    Style.SMALL,
                    words.unplaced(
                            map.unplaced().size(),
                            Numbers.grouped(map.unplaced().size())));
        }
    }

    private static void draw(Panel panel, float unit, Pen pen) throws IOException {
        float shift = (Flow.width() - panel.width() * unit) / 2;
        for (Land land : panel.land()) {
            for (int i = 1; i < land.corners().size(); i++) {
                Corner from = land.corners().get(i - 1);
                Corner to = land.corners().get(i);
                pen.line(shift + from.x() * unit, from.y() * unit, shift + to.x() * unit, to.y() * unit, Ink.PALE);
            }
        }
        for (Mark mark : panel.marks()) {
            sign(
                    mark.spot().sign(),
                    shift + (float) mark.x() * unit,
                    (float) mark.y() * unit,
                    (float) panel.size() * unit,
                    pen);
        }
        for (CommuneMap.Name name : panel.names()) {
            if (!name.before()) {
                pen.label(shift + (float) name.x() * unit, (float) name.y() * unit, LETTERS, false, name.text());
            }
        }
        float foot = panel.height() * unit - 2;
        float length = (float) panel.scale().width() * unit;
        pen.line(shift, foot, shift + length, foot, Ink.GREY);
        pen.label(shift, foot - 1, LETTERS, false, panel.scale().kilometres() + "\u00a0km");
    }

    private void legend(CommuneMap map, Pen pen) throws IOException {
        float down = 4;
        for (CommuneMap.Tally tally : map.legend()) {
            sign(tally.sign(), 4, down, 0.16f, pen);
            pen.label(
                    9,
                    down + 1,
                    LETTERS + 1,
                    false,
                    String.format(Locale.ROOT, "%s\u00a0: %s", word(tally.sign()), Numbers.grouped(tally.communes())));
            down += 6;
        }
    }

    /** As on the page, so that whoever has both recognises it. */
    private static void sign(Sign sign, float x, float y, float unit, Pen pen) throws IOException {
        switch (sign) {
            case ASKING -> pen.disc(x, y, 11 * unit, Ink.GREEN);
            case WAITING ->
                pen.polygon(
                        new float[][] {{x, y - 11 * unit}, {x + 11 * unit, y}, {x, y + 11 * unit}, {x - 11 * unit, y}},
                        Ink.ORANGE);
            case ASKED ->
                pen.polygon(
                        new float[][] {{x, y - 9 * unit}, {x + 9 * unit, y + 7 * unit}, {x - 9 * unit, y + 7 * unit}},
                        Ink.BLUE);
            case WORKING -> pen.rectangle(x - 5 * unit, y - 5 * unit, 10 * unit, 10 * unit, Ink.GREY);
            case ABSENT -> {
                pen.disc(x, y, 4.5f * unit, Ink.GREY);
                pen.disc(x, y, 3 * unit, Ink.WHITE);
            }
        }
    }

    private String word(Sign sign) {
        return switch (sign) {
            case ASKING -> words.asking();
            case WAITING -> words.waiting();
            case ASKED -> words.asked();
            case WORKING -> words.working();
            case ABSENT -> words.absent();
        };
    }

    private void communes(Flow flow, Content content) throws IOException {
        flow.newPage();
        flow.section(words.communes());
        List<Part> parts = content.communes();
        if (parts.isEmpty()) {
            flow.text(Style.BODY, words.no_commune());
            return;
        }
        var answers = veiled(content, Activity::answers);
        var ballots = veiled(content, Activity::ballots);
        List<List<String>> rows = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            Activity activity = parts.get(i).activity();
            rows.add(List.of(
                    parts.get(i).name(),
                    Numbers.grouped(activity.opened()),
                    answers.get(i).isPresent() ? Numbers.grouped(answers.get(i).getAsLong()) : "< 10",
                    ballots.get(i).isPresent() ? Numbers.grouped(ballots.get(i).getAsLong()) : "< 10",
                    answers.get(i).isPresent() && ballots.get(i).isPresent() ? activity.participation() : "",
                    Numbers.grouped(activity.decided())));
        }
        flow.table(
                COMMUNE_WIDTHS,
                List.of(
                        words.column_commune(),
                        words.column_opened(),
                        words.column_answers(),
                        words.column_ballots(),
                        words.column_participation(),
                        words.column_decided()),
                rows);
        long more = content.asking() - parts.size();
        if (more > 0) {
            flow.text(Style.BODY, words.more_communes(more, Numbers.grouped(more)));
        }
    }

    /** A figure of each commune that is named, and last of all others together, since the sum of all is told. */
    private static List<OptionalLong> veiled(Content content, ToLongFunction<Activity> figure) {
        List<Long> people = new ArrayList<>();
        content.communes().forEach(part -> people.add(figure.applyAsLong(part.activity())));
        long named = people.stream().mapToLong(Long::longValue).sum();
        people.add(Math.max(0, figure.applyAsLong(content.year().total()) - named));
        return Veil.over(people);
    }
}
