package fr.parvis.citizen;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import jakarta.persistence.EntityManagerFactory;

import io.quarkus.arc.Arc;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import org.hibernate.SessionFactory;
import org.hibernate.stat.Statistics;

import fr.parvis.core.fixture.Browser;

/** Reads pages as a resident's browser does, without a script. */
public final class Pages {

    /** 127.0.0.0/24, where the tests come from, as throttling counts it. */
    public static final String NETWORK = "7f0000";

    private Pages() {}

    /** What a browser shows at the address. */
    public static String get(String path) {
        return Browser.anonymous().get(path).then().statusCode(200).extract().asString();
    }

    /** What a browser gets when the form is sent: names and values in turn. */
    public static Response post(String path, String... fields) {
        return send(Browser.anonymous(), path, fields);
    }

    /** The same as {@link #post} by another browser, or on another host. */
    public static Response send(RequestSpecification browser, String path, String... fields) {
        for (int i = 0; i < fields.length; i += 2) {
            browser.formParam(fields[i], fields[i + 1]);
        }
        return browser.contentType("application/x-www-form-urlencoded").post(path);
    }

    /** Opens the form at the address and gives the token of its attempt. */
    public static String attempt(String path) {
        return hidden(get(path), "essai");
    }

    /** The value of a hidden field. */
    public static String hidden(String page, String name) {
        return one(page, "<input type=\"hidden\" name=\"" + name + "\" value=\"([^\"]*)\">");
    }

    /** All hidden fields of the first form of the page: names and values in turn. */
    public static List<String> hiddenFields(String page) {
        String form = page.substring(page.indexOf("<form"), page.indexOf("</form>"));
        List<String> fields = new ArrayList<>();
        Matcher hidden = Pattern.compile("<input type=\"hidden\" name=\"([^\"]*)\" value=\"([^\"]*)\">")
                .matcher(form);
        while (hidden.find()) {
            fields.add(hidden.group(1));
            fields.add(plain(hidden.group(2)));
        }
        return fields;
    }

    /** The number on the receipt. */
    public static String receipt(String page) {
        return one(page, "<strong class=\"code\">([0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4})</strong>");
    }

    /** The text that a page shows, tags left out and spaces made single. */
    public static String text(String page) {
        return plain(page.replaceAll("(?s)<(script|style|svg).*?</\\1>", " ").replaceAll("<[^>]*>", " "))
                .replaceAll("[\\s\u00a0\u202f]+", " ")
                .strip();
    }

    private static String plain(String html) {
        return html.replace("&#39;", "'")
                .replace("&quot;", "\"")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&amp;", "&");
    }

    /** How many statements the page costs once what is kept in memory has been read. */
    public static long queries(String path) {
        get(path);
        Statistics statistics = Arc.container()
                .instance(EntityManagerFactory.class)
                .get()
                .unwrap(SessionFactory.class)
                .getStatistics();
        statistics.clear();
        get(path);
        return statistics.getPrepareStatementCount();
    }

    public static String one(String page, String pattern) {
        Matcher found = Pattern.compile(pattern).matcher(page);
        if (!found.find()) {
            throw new AssertionError("No " + pattern + " in\n" + page);
        }
        return found.group(1);
    }
}
