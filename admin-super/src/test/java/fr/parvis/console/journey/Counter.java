package fr.parvis.console.journey;

import java.util.ArrayList;
import java.util.List;

import com.microsoft.playwright.Page;

/**
 * Counts what a journey asks of a person. A screen is a page that somebody has to deal with; a page load is every document
 * the browser fetched on the way; a control is a text box, a list, a tick box or one group of radio buttons that is shown.
 */
final class Counter {

    private final Page page;
    private final List<String> screens = new ArrayList<>();
    private int loads;
    private int controls;
    private int outside;
    private final long began = System.nanoTime();

    Counter(Page page) {
        this.page = page;
        page.onDOMContentLoaded(loaded -> loads++);
    }

    /** The page that the person now has before them, filled in and about to be sent. */
    void screen() {
        screens.add(page.locator("h1:visible").first().innerText());
        controls += shown("");
        outside += shown("fieldset.asked");
    }

    private int shown(String within) {
        return (int) page.evaluate("""
                within => {
                  const groups = new Set();
                  let count = 0;
                  for (const c of document.querySelectorAll('main input:not([type=hidden]), main select, main textarea')) {
                    if (within && c.closest(within)) continue;
                    if (!c.checkVisibility() || c.matches(':disabled')) continue;
                    if (c.type === 'radio') groups.add(c.name); else count++;
                  }
                  return count + groups.size;
                }""", within);
    }

    int screens() {
        return screens.size();
    }

    int loads() {
        return loads;
    }

    int controls() {
        return controls;
    }

    /** Controls that do not belong to a question of the questionnaire. */
    int outsideQuestions() {
        return outside;
    }

    /** One line for the log, and for the table in README. */
    String told(String journey) {
        return "%s: %d screens %s, %d page loads, %d controls, of which %d outside the questions, %.1f s by script"
                .formatted(journey, screens(), screens, loads, controls, outside, (System.nanoTime() - began) / 1e9);
    }
}
