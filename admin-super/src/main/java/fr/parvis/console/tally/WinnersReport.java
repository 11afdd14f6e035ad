package fr.parvis.console.tally;

import java.io.PrintStream;
import java.util.Optional;
import java.util.stream.Collectors;

import fr.parvis.core.pabulib.PabulibFile;
import fr.parvis.core.tally.Outcome;

/** One line a file: its name, a tab, the ids of the winners in the file's order, separated by commas. */
record WinnersReport(PrintStream out, PrintStream err) implements Report {

    @Override
    public void add(String file, PabulibFile election, Optional<Outcome> outcome) {
        if (outcome.isEmpty()) {
            err.println(file + "\u00a0: " + Report.withoutRule(election) + ".");
            return;
        }
        // A line feed on every system: programs read this.
        out.print(TallyCommand.name(file) + "\t"
                + outcome.get().winners().stream()
                        .map(candidate -> candidate.project().id())
                        .collect(Collectors.joining(","))
                + "\n");
    }
}
