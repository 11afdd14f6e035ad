package fr.parvis.core.collectivity;

import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Locale;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * Prints what the reference list costs: time to read it, heap, time of a search. Not a test: a time is no verdict on a shared
 * machine. For the same reason it is the processor time of the thread, which neighbours lengthen less.
 *
 * <pre>java -cp core/target/classes:core/target/test-classes fr.parvis.core.collectivity.ReferenceBenchmark</pre>
 */
final class ReferenceBenchmark {

    private static final int ROUNDS = 200;
    private static final List<String> QUERIES = List.of(
            "s",
            "le",
            "saint",
            "saint martin",
            "st emilion",
            "la reole",
            "bordeaux",
            "mont",
            "33330",
            "33063",
            "97",
            "xyz",
            "saint pierre 33",
            "villeneuve sur lot",
            "aÿ");

    private ReferenceBenchmark() {}

    public static void main(String[] args) {
        var out = new PrintStream(System.out, true);
        var heapBefore = heap();
        var start = now();
        var france = Reference.france();
        out.printf(Locale.ROOT, "load      %8.1f ms (cold virtual machine)%n", millis(now() - start));
        out.printf(Locale.ROOT, "heap      %8.2f MB kept%n", (heap() - heapBefore) / 1e6);

        start = now();
        france.search("reole", 10);
        out.printf(Locale.ROOT, "first     %8.2f ms%n", millis(now() - start));

        for (var query : QUERIES) {
            print(out, query, times(france, query));
        }
        print(
                out,
                "all",
                QUERIES.stream()
                        .flatMapToLong(query -> LongStream.of(times(france, query)))
                        .toArray());
    }

    private static long[] times(Reference france, String query) {
        return Stream.generate(() -> {
                    var start = now();
                    france.search(query, 10);
                    return now() - start;
                })
                .limit(ROUNDS)
                .mapToLong(time -> time)
                .toArray();
    }

    private static void print(PrintStream out, String query, long[] times) {
        var sorted = LongStream.of(times).sorted().toArray();
        out.printf(
                Locale.ROOT,
                "search    %8.2f ms half, %6.2f ms 99 %%, %6.2f ms slowest  %s%n",
                millis(sorted[sorted.length / 2]),
                millis(sorted[sorted.length * 99 / 100]),
                millis(sorted[sorted.length - 1]),
                query);
    }

    private static long now() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private static double millis(long nanos) {
        return nanos / 1e6;
    }

    private static long heap() {
        var runtime = Runtime.getRuntime();
        for (var i = 0; i < 4; i++) {
            runtime.gc();
        }
        return runtime.totalMemory() - runtime.freeMemory();
    }
}
