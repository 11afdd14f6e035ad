package fr.parvis.inspection;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ViewportSize;

/** Pictures of the pages that are walked through, with a page that shows them all; only when somebody asks for them. */
public final class Album {

    private final Path folder;

    private Album(Path folder) {
        this.folder = folder;
    }

    /** The album that {@code -Dparvis.screenshots=FOLDER} asks for, as {@code ./parvis screenshots} does; none otherwise. */
    public static Album wanted() {
        return new Album(Path.of(System.getProperty("parvis.screenshots", "")));
    }

    /** Whether somebody will look at it. */
    public boolean isWanted() {
        return !folder.toString().isEmpty();
    }

    /**
     * Keeps what the window shows, from top to bottom.
     *
     * @param who looks at it
     * @param name of the page, in the order of the walk
     * @param device « phone », « desktop »
     */
    public void keep(Page page, String who, String name, String device) {
        if (isWanted()) {
            page.screenshot(new Page.ScreenshotOptions()
                    .setFullPage(true)
                    .setPath(folder.resolve(who).resolve(name + "-" + device + ".png")));
        }
    }

    /** The same on a telephone and on a desktop, without asking for the page again. */
    public void keep(Page page, String who, String name) {
        if (isWanted()) {
            ViewportSize size = page.viewportSize();
            page.setViewportSize(360, 740);
            keep(page, who, name, "phone");
            page.setViewportSize(1280, 800);
            keep(page, who, name, "desktop");
            page.setViewportSize(size.width, size.height);
        }
    }

    /** Writes the page that shows all of them, by who looks. */
    public void bind() {
        if (!isWanted()) {
            return;
        }
        try (Stream<Path> pictures =
                Files.find(folder, 2, (path, file) -> path.toString().endsWith(".png"))) {
            List<String> figures = pictures.map(folder::relativize)
                    .sorted()
                    .map(path ->
                            "<figure><a href=\"%1$s\"><img loading=\"lazy\" src=\"%1$s\" alt=\"\"></a><figcaption>%1$s</figcaption></figure>"
                                    .formatted(path))
                    .toList();
            Files.writeString(
                    folder.resolve("index.html"), """
                            <!doctype html><meta charset="utf-8"><title>Parvis</title>
                            <style>body{display:flex;flex-wrap:wrap;gap:1rem;font:14px sans-serif}figure{margin:0;width:20rem}
                            img{width:100%;height:30rem;object-fit:cover;object-position:top;border:1px solid #999}</style>
                            """ + figures.stream().collect(Collectors.joining("\n")));
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }
}
