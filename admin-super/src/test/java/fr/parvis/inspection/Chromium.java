package fr.parvis.inspection;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.Cookie;

import fr.parvis.core.web.SessionCookie;

/** The Chromium of this machine. Not thread-safe. */
public final class Chromium implements AutoCloseable {
    /** The one without windows first: it does the same with two thirds of the work. */
    private static final List<String> NAMES =
            List.of("chromium-headless-shell", "chromium", "chromium-browser", "google-chrome");

    private final Playwright playwright;
    private final Browser browser;

    private Chromium(Playwright playwright, Browser browser) {
        this.playwright = playwright;
        this.browser = browser;
    }

    public static Chromium launch() {
        return launch(List.of());
    }

    /** One whose camera sees a film, and whose user lets pages use it. */
    public static Chromium withCamera(Path film) {
        return launch(List.of(
                "--use-fake-device-for-media-stream",
                "--use-fake-ui-for-media-stream",
                "--use-file-for-fake-video-capture=" + film));
    }

    /** The browser of somebody who has set its letters to twice the size. */
    public static Chromium withLargeLetters() {
        return launch(List.of("--blink-settings=defaultFontSize=32"));
    }

    private static Chromium launch(List<String> habits) {
        Playwright playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        BrowserType.LaunchOptions options = new BrowserType.LaunchOptions()
                .setExecutablePath(place())
                .setArgs(Stream.concat(
                                Stream.of("--no-sandbox", "--disable-background-networking", "--disable-gpu"),
                                habits.stream())
                        .toList());
        return new Chromium(playwright, playwright.chromium().launch(options));
    }

    private static Path place() {
        return Pattern.compile(File.pathSeparator, Pattern.LITERAL)
                .splitAsStream(System.getenv().getOrDefault("PATH", ""))
                .flatMap(folder -> NAMES.stream().map(name -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() ->
                        new IllegalStateException("There is no Chromium on the PATH; ./parvis test installs one"));
    }

    /** A window of a small phone. */
    public Page phone() {
        return window(360, 740, true);
    }

    /** A window of a phone whose browser runs no script. */
    public Page phoneWithoutScript() {
        return window(360, 740, false);
    }

    /** A window of an office computer. */
    public Page desktop() {
        return window(1280, 800, true);
    }

    /** A window of another width. */
    public Page window(int width) {
        return window(width, 740, true);
    }

    private Page window(int width, int height, boolean script) {
        return browser.newContext(new Browser.NewContextOptions()
                        .setViewportSize(width, height)
                        .setJavaScriptEnabled(script)
                        .setLocale("fr-FR"))
                .newPage();
    }

    /** The same window, whose browser is signed in with that session where the application runs. */
    public static Page signedIn(Page page, String home, String token) {
        // A __Host- cookie cannot be set for a plain address, but Chromium sends it to localhost all the same.
        page.context()
                .addCookies(List.of(new Cookie(SessionCookie.NAME, token)
                        .setUrl(home.replace("http:", "https:"))
                        .setSecure(true)
                        .setHttpOnly(true)));
        return page;
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
