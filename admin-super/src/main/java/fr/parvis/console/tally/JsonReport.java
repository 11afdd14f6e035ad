package fr.parvis.console.tally;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import org.jspecify.annotations.Nullable;

import fr.parvis.core.pabulib.PabulibFile;
import fr.parvis.core.pabulib.Remark;
import fr.parvis.core.tally.Candidate;
import fr.parvis.core.tally.Outcome;
import fr.parvis.core.tally.Step;

/**
 * An array with one object for each file, written as they come. Amounts are numbers in the currency of the file; an amount that may
 * have no decimal form is a text, such as {@code "1000/3"}.
 */
final class JsonReport implements Report {

    private final JsonGenerator json;

    JsonReport(PrintStream out) {
        try {
            json = new JsonFactory().createGenerator(out);
            json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
            json.enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN.mappedFeature());
            json.useDefaultPrettyPrinter();
            json.writeStartArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Something that writes to the generator. */
    @FunctionalInterface
    private interface Writing {
        void write() throws IOException;
    }

    private void object(Writing content) {
        try {
            json.writeStartObject();
            content.write();
            json.writeEndObject();
            json.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void add(String file, PabulibFile election, Optional<Outcome> outcome) {
        object(() -> {
            json.writeStringField("file", TallyCommand.name(file));
            json.writeStringField(
                    "rule", outcome.map(found -> found.rule().pabulib()).orElse(election.ruleName()));
            json.writeStringField("voteType", election.meta().getOrDefault("vote_type", ""));
            json.writeNumberField("ballots", election.election().ballots().size());
            json.writeNumberField("budget", election.election().budget());
            if (outcome.isPresent()) {
                winners(outcome.get());
            } else {
                json.writeNullField("winners");
                json.writeStringField("reason", Report.withoutRule(election));
            }
            projects(election, outcome.map(Outcome::winners).orElse(List.of()));
            if (outcome.isPresent()) {
                json.writeArrayFieldStart("steps");
                for (Step step : outcome.get().steps()) {
                    object(() -> step(step));
                }
                json.writeEndArray();
            }
            json.writeArrayFieldStart("remarks");
            for (Remark remark : election.remarks()) {
                object(() -> {
                    json.writeNumberField("line", remark.line());
                    json.writeStringField("text", remark.text());
                });
            }
            json.writeEndArray();
        });
    }

    @Override
    public void unread(String file, @Nullable Long line, String reason) {
        object(() -> {
            json.writeStringField("file", TallyCommand.name(file));
            if (line != null) {
                json.writeNumberField("line", line);
            }
            json.writeStringField("error", reason);
        });
    }

    @Override
    public void close() {
        try {
            json.writeEndArray();
            json.writeRaw("\n");
            json.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void winners(Outcome outcome) throws IOException {
        ids("winners", outcome.winners());
        json.writeNumberField("spent", outcome.spent());
    }

    private void projects(PabulibFile election, List<Candidate> winners) throws IOException {
        Map<String, String> selected = election.selected();
        json.writeArrayFieldStart("projects");
        for (Candidate candidate : election.count().candidates()) {
            String id = candidate.project().id();
            object(() -> {
                json.writeStringField("id", id);
                json.writeStringField("name", candidate.project().name());
                json.writeNumberField("cost", candidate.project().cost());
                json.writeNumberField("votes", candidate.votes());
                json.writeNumberField("score", candidate.score());
                json.writeBooleanField("winner", winners.contains(candidate));
                String published = selected.get(id);
                if (published != null) {
                    json.writeStringField("selected", published);
                }
            });
        }
        json.writeEndArray();
    }

    private void step(Step step) throws IOException {
        json.writeStringField("step", name(step));
        if (step instanceof Step.OfProject ofProject) {
            json.writeStringField("project", ofProject.candidate().project().id());
        }
        if (step instanceof Step.Tie tie) {
            ids("projects", tie.tied());
        } else if (step instanceof Step.Taken taken) {
            json.writeNumberField("left", taken.left());
        } else if (step instanceof Step.TooDear tooDear) {
            json.writeNumberField("missing", tooDear.missing());
        } else if (step instanceof Step.Stopped stopped) {
            json.writeNumberField("missing", stopped.missing());
        } else if (step instanceof Step.BelowThreshold below) {
            json.writeNumberField("threshold", below.threshold());
        } else if (step instanceof Step.Shared shared) {
            json.writeStringField("share", shared.share().toString());
            json.writeNumberField("voters", shared.voters());
        } else if (step instanceof Step.Enlarged enlarged) {
            json.writeNumberField("times", enlarged.times());
            json.writeStringField("share", enlarged.share().toString());
            ids("beyond", enlarged.beyond());
        } else if (step instanceof Step.Bought bought) {
            json.writeStringField("price", bought.price().toString());
            json.writeNumberField("payInFull", bought.payInFull());
            json.writeNumberField("payTheirRest", bought.payTheirRest());
            json.writeStringField("effectiveVotes", bought.effectiveVotes().toString());
        } else if (step instanceof Step.OutOfReach outOfReach) {
            json.writeStringField("missing", outOfReach.missing().toString());
        } else if (step instanceof Step.Compared compared) {
            ids("greedy", compared.greedy());
            json.writeNumberField("preferShares", compared.preferShares());
            json.writeNumberField("preferGreedy", compared.preferGreedy());
        }
    }

    /** The class, as JSON names things: {@code belowThreshold}. */
    private static String name(Step step) {
        String simple = step.getClass().getSimpleName();
        return Character.toLowerCase(simple.charAt(0)) + simple.substring(1);
    }

    private void ids(String field, List<Candidate> candidates) throws IOException {
        json.writeArrayFieldStart(field);
        for (Candidate candidate : candidates) {
            json.writeString(candidate.project().id());
        }
        json.writeEndArray();
    }
}
