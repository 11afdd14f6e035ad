package fr.parvis.core.ballot;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import fr.parvis.core.ballot.BoxRows.Held;
import fr.parvis.core.tenancy.Tenancy;

/** How far the chain of a box was each evening, and which trackers a day has brought. */
@ApplicationScoped
public class DailyHeads {

    private final Clock clock;
    private final BoxRows rows;
    private final Tenancy tenancy;

    DailyHeads(Clock clock, BoxRows rows, Tenancy tenancy) {
        this.clock = clock;
        this.rows = rows;
        this.tenancy = tenancy;
    }

    /**
     * How far the chain was when a day ended.
     *
     * @param size ballots in the box
     */
    public record Day(LocalDate day, long size, Bytes head) {}

    /** Notes how far an open box was when yesterday ended; empty when that is noted, or it is not open. */
    @Transactional
    public Optional<Day> noteYesterday(UUID id) {
        Held box = rows.hold(id);
        return box.state() == State.OPEN ? note(box, LocalDate.now(clock).minusDays(1)) : Optional.empty();
    }

    Optional<Day> note(Held box, LocalDate day) {
        int noted = rows.change(
                """
                insert into daily_head (collectivity_id, box_id, day, size, head)
                values (:collectivity, :box, :day, :size, :head) on conflict (collectivity_id, box_id, day) do nothing""",
                Map.of(
                        "collectivity", tenancy.scope().tenant(),
                        "box", box.id(),
                        "day", day,
                        "size", box.chain().position(),
                        "head", box.chain().head().array()));
        return noted == 1
                ? Optional.of(new Day(day, box.chain().position(), box.chain().head()))
                : Optional.empty();
    }

    /** The days that were noted, the first one first. */
    @Transactional
    public List<Day> days(UUID id) {
        return rows
                .query("select day, size, head from daily_head where box_id = :id order by day", Map.of("id", id))
                .stream()
                .map(row -> new Day((LocalDate) row[0], (long) row[1], BoxRows.bytes(row[2])))
                .toList();
    }

    /**
     * The trackers of the ballots that had come when a day ended, and not yet at the end of the one before, in the order of the
     * alphabet: in which order they came within a day is told with the chain, when the box is published.
     */
    @Transactional
    public List<Tracker> trackers(UUID id, long after, long until) {
        return rows
                .column(
                        "select tracker from ballot where box_id = :id and pos > :after and pos <= :until order by tracker",
                        String.class,
                        Map.of("id", id, "after", after, "until", until))
                .stream()
                .map(Tracker::new)
                .toList();
    }
}
