package fr.parvis.console.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

/** Somebody who has a keyboard and nothing else. */
final class Keyboard {

    /** More stops than any of these pages has: whoever needs more is lost. */
    private static final int MOST_STOPS = 90;

    private final Page page;

    Keyboard(Page page) {
        this.page = page;
    }

    /** Goes by Tab alone to the link or button that has the name, and presses Enter. */
    void enter(String name) {
        Locator wanted = page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name))
                .or(page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name)))
                .first();
        reach(wanted);
        page.keyboard().press("Enter");
    }

    /** Goes by Tab alone to the field that has the label, and types. */
    void type(String label, String text) {
        reach(page.getByLabel(label).first());
        page.keyboard().insertText(text);
    }

    /** Goes there by Tab alone, and sees that one can see where one is. */
    void reach(Locator wanted) {
        for (int i = 0; i < MOST_STOPS; i++) {
            if ((boolean) wanted.evaluate("e => e === document.activeElement")) {
                assertThat(wanted.evaluate("e => e.matches(':focus-visible')"
                                + " && [[e], [e, '::after'], [e.closest('.choice') ?? e]]"
                                + ".some(shown => getComputedStyle(...shown).outlineStyle !== 'none')"))
                        .as("one sees where one is")
                        .isEqualTo(true);
                return;
            }
            page.keyboard().press("Tab");
        }
        throw new AssertionError("Tab never reaches " + wanted);
    }
}
