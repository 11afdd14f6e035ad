package fr.parvis.core.notice;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import fr.parvis.core.setting.Setting;
import fr.parvis.core.setting.Settings;

/** What letters say: as Parvis words them, or as the syndicate does. Kept with its {@link Settings}, which undo and journal it. */
@ApplicationScoped
public class Wordings {

    private final Settings settings;

    Wordings(Settings settings) {
        this.settings = settings;
    }

    /** The words of a letter now. */
    public Words of(Wording wording) {
        return decided(wording).orElseGet(wording::original);
    }

    /** Those of the syndicate, or empty where Parvis' own stand. */
    public Optional<Words> decided(Wording wording) {
        return Optional.of(settings.text(wording.setting()))
                .filter(kept -> !kept.isEmpty())
                .map(Words::read);
    }

    /** What letters are written with now. */
    public Phrases phrases() {
        return new Phrases(this::of, everywhere());
    }

    private Map<Blank, String> everywhere() {
        return Map.of(
                Blank.SYNDICATE, settings.text(Setting.SYNDICATE_NAME),
                Blank.PHONE, settings.text(Setting.SYNDICATE_PHONE));
    }

    /** What letters cannot say as long as the syndicate has not: « Appelez le . » helps nobody. */
    public List<Blank> empty() {
        return everywhere().entrySet().stream()
                .filter(value -> value.getValue().isBlank())
                .map(Map.Entry::getKey)
                .toList();
    }

    /** From now on, in letters that are written then. */
    public void change(Wording wording, Words words) {
        String kept = words.equals(wording.original()) ? "" : words.kept();
        settings.change(wording.setting().topic(), Map.of(wording.setting(), kept));
    }

    /** The letters in which the syndicate's words say it: as long as they do, it may not become empty. */
    public List<Wording> saying(Blank blank) {
        return Arrays.stream(Wording.values())
                .filter(wording ->
                        decided(wording).filter(words -> words.say(blank)).isPresent())
                .toList();
    }

    /**
     * Gives it back the words of before the last change, unless they say what is empty meanwhile.
     *
     * @return what is empty and was said; then nothing was changed
     */
    public Optional<Blank> undo(Wording wording) {
        Words earlier = Words.read(settings.earlier(wording.setting().topic()).getOrDefault(wording.setting(), ""));
        Optional<Blank> hole = empty().stream().filter(earlier::say).findFirst();
        if (hole.isEmpty()) {
            settings.undo(wording.setting().topic());
        }
        return hole;
    }

    /** Whether the last change can be undone. */
    public boolean isUndoable(Wording wording) {
        return settings.undoable().containsKey(wording.setting().topic());
    }
}
