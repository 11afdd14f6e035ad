package fr.parvis.core.ballot;

import java.security.PublicKey;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;

/**
 * What is kept of a vote for everybody to see and to check: its seals with what they tell, the chain, the choices that came out, and
 * the files made of them.
 */
@ApplicationScoped
public class ElectionRecord {

    private final BoxRows rows;

    ElectionRecord(BoxRows rows) {
        this.rows = rows;
    }

    /** The seals so far, the first one first. */
    @Transactional
    public List<Seal> seals(UUID id) {
        return rows.query("select stage, body, hash, signature from seal where box_id = :id", Map.of("id", id)).stream()
                .map(row -> new Seal(
                        State.valueOf((String) row[0]), (String) row[1], BoxRows.bytes(row[2]), BoxRows.bytes(row[3])))
                .sorted((one, other) -> one.stage().compareTo(other.stage()))
                .toList();
    }

    static @Nullable Object fact(List<Seal> seals, State stage, String name) {
        return Seal.among(seals, stage).map(seal -> seal.facts().get(name)).orElse(null);
    }

    /** What seals and receipts are verified with. */
    @Transactional
    public PublicKey verifyingKey(UUID id) {
        return ElectionKey.verifying(
                rows.value("select verifying_key from ballot_box where id = :id", byte[].class, Map.of("id", id)));
    }

    /** What is voted on, as {@link BallotBox#freeze} was given it; empty before. */
    @Transactional
    public Optional<Map<String, ?>> paper(UUID id) {
        return Seal.among(seals(id), State.FROZEN)
                .map(frozen -> frozen.facts().get("paper"))
                .filter(Map.class::isInstance)
                .map(paper -> CanonicalJson.object((Map<?, ?>) paper));
    }

    /**
     * How many took part, as it was sealed.
     *
     * @param voters on the roll
     * @param online ballots in the box
     * @param paper envelopes
     * @param opened ballots that count
     * @param invalid ballots that do not
     */
    public record Totals(long voters, long online, long paper, long opened, long invalid) {}

    /** How many took part in a vote that is counted; zero of what has not happened yet. */
    @Transactional
    public Totals totals(UUID id) {
        List<Seal> seals = seals(id);
        return new Totals(
                number(seals, State.FROZEN, "voters"),
                number(seals, State.CLOSED, "online"),
                number(seals, State.CLOSED, "paper"),
                number(seals, State.COUNTED, "opened"),
                fact(seals, State.COUNTED, "invalid") instanceof List<?> trackers ? trackers.size() : 0);
    }

    private static long number(List<Seal> seals, State stage, String name) {
        return fact(seals, stage, name) instanceof Number number ? number.longValue() : 0;
    }

    /** Whether a ballot with this tracker is in the box. */
    @Transactional
    public boolean holds(UUID id, Tracker tracker) {
        return rows.exists("ballot where box_id = :id and tracker = :what", id, tracker.hex());
    }

    /** All choices that came out of it and, once it is published, those on paper; in no order. */
    @Transactional
    public List<String> opened(UUID id) {
        return rows.column("select choice from opened where box_id = :id", String.class, Map.of("id", id));
    }

    private List<String> opened(UUID id, Channel channel) {
        return rows.column(
                "select choice from opened where box_id = :id and channel = :channel",
                String.class,
                Map.of("id", id, "channel", channel.name()));
    }

    /**
     * What is left of choices that were so few that they were destroyed.
     *
     * @param winners ids of projects, in the order of the paper
     * @param counted how many there were
     */
    public record Remains(List<String> winners, long counted) {}

    /** What is left of a box whose choices were destroyed; empty while they are there. */
    @Transactional
    public Optional<Remains> remains(UUID id) {
        List<Seal> seals = seals(id);
        return fact(seals, State.ARCHIVED, "choices") instanceof Number counted
                        && fact(seals, State.PUBLISHED, "result") instanceof Map<?, ?> result
                        && result.get("winners") instanceof List<?> winners
                ? Optional.of(new Remains(winners.stream().map(String::valueOf).toList(), counted.longValue()))
                : Optional.empty();
    }

    /** What everybody may check the count with. */
    @Transactional
    public BoxExport export(UUID id) {
        List<Seal> seals = seals(id);
        BoxExport export = BoxExport.of(id.toString(), verifyingKey(id), seals, links(id));
        return fact(seals, State.COUNTED, "choices") == null
                ? export
                : export.with(opened(id, Channel.ONLINE), opened(id, Channel.PAPER));
    }

    /** One file of what {@link #export} has of a published box, without what the others are made of; empty where there is none. */
    @Transactional
    public Optional<String> file(UUID id, String name) {
        if (!exported(id).contains(name)) {
            return Optional.empty();
        }
        return Optional.of(
                switch (name) {
                    case BoxExport.SEALS -> BoxExport.seals(id.toString(), verifyingKey(id), seals(id));
                    case BoxExport.CHAIN -> BoxExport.chain(links(id));
                    case BoxExport.CHOICES -> BoxExport.lines(opened(id, Channel.ONLINE));
                    case BoxExport.PAPER -> BoxExport.lines(opened(id, Channel.PAPER));
                    default -> throw new IllegalStateException("No file of ours: " + name);
                });
    }

    /** What {@link #export} has of a published box, by the seal of its publication; empty before. */
    @Transactional
    public List<String> exported(UUID id) {
        return fact(seals(id), State.PUBLISHED, "files") instanceof Map<?, ?> files
                ? Stream.concat(
                                Stream.of(BoxExport.SEALS),
                                files.keySet().stream().map(String::valueOf))
                        .toList()
                : List.of();
    }

    private List<BoxExport.Link> links(UUID id) {
        return rows.query("select tracker, link from ballot where box_id = :id order by pos", Map.of("id", id)).stream()
                .map(row -> new BoxExport.Link(new Tracker((String) row[0]), BoxRows.bytes(row[1])))
                .toList();
    }
}
