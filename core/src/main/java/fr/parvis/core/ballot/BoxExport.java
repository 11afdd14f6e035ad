package fr.parvis.core.ballot;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.PublicKey;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * A counted box as files that anybody can check, with {@code verify.html} in a browser or with {@code verify.py}: the seals, the
 * chain of trackers, and, unless they are too few ({@link Discretion}), the choices in the order of the alphabet, those on screens
 * and those on paper. Who voted what is not in them, and cannot be found from them: trackers name sealed ballots, and choices
 * carry none.
 *
 * @param files by name, UTF-8
 */
public record BoxExport(Map<String, String> files) {

    static final String SEALS = "seals.json";
    static final String CHAIN = "chain.jsonl";
    /** Missing where choices would name people. */
    static final String CHOICES = "choices.jsonl";

    static final String PAPER = "paper.jsonl";

    /** One ballot in its place. */
    record Link(Tracker tracker, Bytes link) {}

    static BoxExport of(String box, PublicKey key, List<Seal> seals, List<Link> chain) {
        Map<String, String> files = new LinkedHashMap<>();
        files.put(SEALS, seals(box, key, seals));
        files.put(CHAIN, chain(chain));
        return new BoxExport(files);
    }

    /**
     * The same with its choices.
     *
     * @param paper what the sheets say; too few of them are held back
     */
    BoxExport with(List<String> choices, List<String> paper) {
        Map<String, String> all = new LinkedHashMap<>(files);
        all.put(CHOICES, lines(choices));
        if (!Discretion.onlySums(paper.size())) {
            all.put(PAPER, lines(paper));
        }
        return new BoxExport(all);
    }

    static String lines(List<String> choices) {
        return choices.stream().sorted().map(choice -> choice + "\n").collect(Collectors.joining());
    }

    /** The SHA-256 of each file but the one that the seals are in. */
    Map<String, String> hashes() {
        Map<String, String> hashes = new TreeMap<>();
        files.forEach((name, content) -> {
            if (!name.equals(SEALS)) {
                hashes.put(name, Sha256.of(content.getBytes(UTF_8)).hex());
            }
        });
        return hashes;
    }

    static String seals(String box, PublicKey key, List<Seal> seals) {
        return CanonicalJson.write(Map.of(
                        "box",
                        box,
                        "key",
                        Base64.getEncoder().encodeToString(key.getEncoded()),
                        "seals",
                        seals.stream()
                                .map(seal -> Map.of(
                                        "stage", seal.stage().name(),
                                        "body", seal.body(),
                                        "hash", seal.hash().hex(),
                                        "signature", seal.signature().hex()))
                                .toList()))
                + "\n";
    }

    static String chain(List<Link> chain) {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < chain.size(); i++) {
            Link link = chain.get(i);
            lines.add(CanonicalJson.write(Map.of(
                            "pos",
                            i + 1,
                            "tracker",
                            link.tracker().hex(),
                            "link",
                            link.link().hex()))
                    + "\n");
        }
        return String.join("", lines);
    }
}
