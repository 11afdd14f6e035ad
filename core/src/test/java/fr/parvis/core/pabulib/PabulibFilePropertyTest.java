package fr.parvis.core.pabulib;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

import fr.parvis.core.tally.Ballot;
import fr.parvis.core.tally.Election;
import fr.parvis.core.tally.Project;
import fr.parvis.core.tally.Rule;
import fr.parvis.core.tally.VoteType;

class PabulibFilePropertyTest {

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.strings()
                .withChars("aé;,\"'\n\r\t #=\u00a0\u2028{}\\")
                .ofMaxLength(12)
                .map(String::strip);
    }

    @Provide
    Arbitrary<Election> elections() {
        return Combinators.combine(
                        texts().list().ofMinSize(1).ofMaxSize(5),
                        Arbitraries.of(VoteType.values()),
                        Arbitraries.integers().between(0, 6),
                        Arbitraries.bigDecimals()
                                .between(BigDecimal.ZERO, BigDecimal.valueOf(1_000_000))
                                .ofScale(2),
                        Arbitraries.longs())
                .as((names, type, voters, budget, seed) -> {
                    Random random = new Random(seed);
                    List<Project> projects = IntStream.range(0, names.size())
                            .mapToObj(i -> new Project(
                                    (random.nextBoolean() ? "VOTES" : "p;\"") + i,
                                    names.get(i),
                                    BigDecimal.valueOf(random.nextInt(100_000), random.nextInt(3))))
                            .toList();
                    List<Ballot> ballots = new ArrayList<>();
                    for (int voter = 0; voter < voters; voter++) {
                        List<Integer> named = new ArrayList<>(
                                IntStream.range(0, projects.size()).boxed().toList());
                        Collections.shuffle(named, random);
                        List<Integer> kept = named.subList(0, random.nextInt(named.size() + 1));
                        ballots.add(new Ballot(
                                kept,
                                type.hasPoints()
                                        ? kept.stream()
                                                .map(project -> BigDecimal.valueOf(random.nextInt(50), 1))
                                                .toList()
                                        : List.of()));
                    }
                    return new Election(type, projects, ballots, budget);
                });
    }

    @Property(tries = 400, edgeCases = EdgeCasesMode.NONE)
    void what_is_written_is_read(@ForAll("elections") Election election, @ForAll("texts") String description)
            throws Malformed {
        PabulibFile file = PabulibFile.of(
                Map.of("description", description),
                election,
                Rule.GREEDY.apply(election).winners());
        assertThat(file.election()).isEqualTo(election);
        assertThat(file.meta()).containsEntry("description", description);
        assertThat(PabulibFile.read(file.text().getBytes(UTF_8))).isEqualTo(file);
    }

    /** Whatever is thrown at it, a file is read or is told malformed at a line that exists. */
    @Property(tries = 1_000, edgeCases = EdgeCasesMode.NONE)
    void a_damaged_file_is_read_or_told(@ForAll("elections") Election election, @ForAll Random random) {
        byte[] content = PabulibFile.of(Map.of(), election, List.of()).text().getBytes(UTF_8);
        for (int damages = random.nextInt(3); damages >= 0; damages--) {
            content[random.nextInt(content.length)] =
                    (byte) (random.nextBoolean() ? random.nextInt(256) : "\n;\",".charAt(random.nextInt(4)));
        }
        try {
            PabulibFile.read(content);
        } catch (Malformed e) {
            assertThat(e.line())
                    .isBetween(1L, 1 + new String(content, UTF_8).lines().count());
        }
    }
}
