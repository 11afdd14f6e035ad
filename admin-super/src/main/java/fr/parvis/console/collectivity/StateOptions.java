package fr.parvis.console.collectivity;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import fr.parvis.core.collectivity.Feature;
import fr.parvis.core.web.Option;

/** The states that communes are filtered by, in words. */
@ApplicationScoped
class StateOptions {

    private final FleetMessages words;

    StateOptions(FleetMessages words) {
        this.words = words;
    }

    List<Option> all() {
        return Arrays.stream(Sought.Filter.values())
                .map(filter -> Option.of(filter.word(), label(filter)))
                .toList();
    }

    /** The features that are on or off, in words. */
    List<Option> features() {
        return Feature.all().stream()
                .flatMap(feature -> Stream.of(
                        Option.of(feature.word(), words.feature_on(feature.label())),
                        Option.of(Sought.WITHOUT + feature.word(), words.feature_off(feature.label()))))
                .toList();
    }

    private String label(Sought.Filter filter) {
        return switch (filter) {
            case RUNNING -> words.state_running();
            case CLOSING -> words.state_closing();
            case UNANSWERED -> words.state_unanswered();
            case LATE -> words.state_late();
            case TEXTS -> words.state_texts();
            case NOBODY -> words.state_nobody();
            case INVITED -> words.state_invited();
            case UNOPENED -> words.state_unopened();
            case DORMANT -> words.state_dormant();
            case FAILED -> words.state_failed();
            case SUSPENDED -> words.state_suspended();
            case ARCHIVED -> words.state_archived();
        };
    }
}
