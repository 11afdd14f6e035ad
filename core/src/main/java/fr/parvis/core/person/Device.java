package fr.parvis.core.person;

import java.util.List;

/**
 * What somebody recognises their own browser by, « Firefox sur Android ». No more of what a browser says of itself is kept:
 * no version and no model.
 */
final class Device {

    private record Sign(String sign, String word) {}

    /** The first that is found: each of them says that it is some of those below as well. */
    private static final List<Sign> BROWSERS = List.of(
            new Sign("Edg", "Edge"),
            new Sign("OPR/", "Opera"),
            new Sign("SamsungBrowser", "Samsung Internet"),
            new Sign("Firefox", "Firefox"),
            new Sign("FxiOS", "Firefox"),
            new Sign("Chrome", "Chrome"),
            new Sign("Chromium", "Chrome"),
            new Sign("CriOS", "Chrome"),
            new Sign("Safari", "Safari"));

    private static final List<Sign> MACHINES = List.of(
            new Sign("iPhone", "iPhone"),
            new Sign("iPad", "iPad"),
            new Sign("Android", "Android"),
            new Sign("Windows", "Windows"),
            new Sign("CrOS", "ChromeOS"),
            new Sign("Mac OS", "Mac"),
            new Sign("Linux", "Linux"));

    private static final String SOME_BROWSER = "Un navigateur";

    private Device() {}

    /** The words for what a browser calls itself. */
    static String of(String agent) {
        String browser = first(BROWSERS, agent, SOME_BROWSER);
        String machine = first(MACHINES, agent, "");
        return machine.isEmpty() ? browser : browser + " sur " + machine;
    }

    private static String first(List<Sign> signs, String agent, String otherwise) {
        return signs.stream()
                .filter(sign -> agent.contains(sign.sign()))
                .map(Sign::word)
                .findFirst()
                .orElse(otherwise);
    }
}
