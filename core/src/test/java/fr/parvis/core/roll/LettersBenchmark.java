package fr.parvis.core.roll;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

import io.quarkus.qute.i18n.Message;

import fr.parvis.core.ballot.Bytes;
import fr.parvis.core.fixture.APicture;
import fr.parvis.core.print.Letterhead;
import fr.parvis.core.roll.LetterSheet.Letter;

/**
 * How long 1,000 letters take, run by hand (README, « What is shown, and where »): their codes, hashed on all cores, and one PDF. With the
 * name of a file it keeps the PDF, to be looked at. No test, since a busy machine would fail it.
 */
final class LettersBenchmark {

    private static final int LETTERS = 1_000;

    private LettersBenchmark() {}

    public static void main(String... arguments) throws IOException, InterruptedException, ExecutionException {
        int cores = Runtime.getRuntime().availableProcessors();
        ExecutorService hands = Executors.newFixedThreadPool(cores);
        CodeHash hashes = new CodeHash(new byte[32]);
        long start = System.nanoTime();
        Set<String> taken = new HashSet<>();
        List<Letter> letters = new ArrayList<>();
        List<Future<Bytes>> hashing = new ArrayList<>();
        for (int i = 0; i < LETTERS; i++) {
            VoterCode code = VoterCode.at(Rolls.freeLocator(taken));
            letters.add(new Letter(
                    "Élodie HABITANT" + i,
                    List.of("Résidence des Vignes", i + " rue de l’Église", "33410 CADILLAC"),
                    code));
            hashing.add(hands.submit(() -> hashes.of(code)));
        }
        hands.shutdown();
        for (Future<Bytes> each : hashing) {
            each.get();
        }
        long hashed = System.nanoTime();
        ByteArrayOutputStream pdf = new ByteArrayOutputStream();
        sheet().write(letters, pdf);
        long drawn = System.nanoTime();
        System.out.printf(
                "%d letters on %d cores: codes %.1f s, PDF %.1f s, together %.1f s, %d kB%n",
                LETTERS,
                cores,
                (hashed - start) / 1e9,
                (drawn - hashed) / 1e9,
                (drawn - start) / 1e9,
                pdf.size() / 1000);
        if (arguments.length > 0) {
            Files.write(Path.of(arguments[0]), pdf.toByteArray());
        }
    }

    private static LetterSheet sheet() {
        List<String> projects = IntStream.rangeClosed(1, 12)
                .mapToObj(i -> "Un abri pour les vélos devant l’école, numéro " + i + " – 12\u00a0000\u00a0€")
                .toList();
        return new LetterSheet(
                new Heading(
                        "Cadillac",
                        "Place de la Libération, 33410 Cadillac",
                        "05 56 62 65 00",
                        "Quels projets pour 2027 ?",
                        "du 3 mars à 8 h au 20 mars à 18 h",
                        "https://participer.example.fr/c/cadillac/quels-projets-pour-2027/voter"),
                Letterhead.of(APicture.png(450, 600)),
                Unit.PERSON,
                new Slip("Cochez 3 projets au plus.", false, projects),
                "0123 4567 89ab cdef 0123 4567 89ab cdef",
                plain());
    }

    /** The words as they are written, without the engine that fills them in. */
    static LetterMessages plain() {
        return (LetterMessages) Proxy.newProxyInstance(
                LettersBenchmark.class.getClassLoader(),
                new Class<?>[] {LetterMessages.class},
                (proxy, method, values) -> {
                    String text = method.getAnnotation(Message.class).value();
                    for (int i = 0; values != null && i < values.length; i++) {
                        text = text.replaceFirst("\\{\\w+}", values[i].toString());
                    }
                    return text;
                });
    }
}
