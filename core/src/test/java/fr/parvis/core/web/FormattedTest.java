package fr.parvis.core.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.util.Set;

import javax.xml.parsers.DocumentBuilderFactory;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.InputSource;

class FormattedTest {

    private static final Set<String> ELEMENTS = Set.of("p", "br", "strong", "em", "ul", "ol", "li", "a");

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Le **bourg** *entier*.        | <p>Le <strong>bourg</strong> <em>entier</em>.</p>
            - un\\n- deux                 | <ul><li>un</li><li>deux</li></ul>
            Voici :\\n1. un\\n2. deux     | <p>Voici_:</p><ol><li>un</li><li>deux</li></ol>
            - un\\n- deux\\nAprès            | <ul><li>un</li><li>deux</li></ul><p>Après</p>
            ## Les horaires               | <p><strong>Les horaires</strong></p>
            **Pourquoi** ?                | <p><strong>Pourquoi</strong>_?</p>
            [le plan](https://x.fr/a?b&c) | <p><a rel="nofollow noopener noreferrer" href="https://x.fr/a?b&amp;c">le plan</a></p>
            [le site](www.x.fr)           | <p><a rel="nofollow noopener noreferrer" href="https://www.x.fr">le site</a></p>
            [](tel:0556000000)            | <p><a rel="nofollow noopener noreferrer" href="tel:0556000000">tel:0556000000</a></p>
            """)
    void the_few_signs_are_drawn(String typed, String shown) {
        assertThat(Formatted.lines(typed.replace("\\n", "\n"))).isEqualTo(shown.replace('_', '\u00a0'));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Une ligne\\nune autre           | Une ligne|une autre
            2 * 3 * 4 et jean_paul_martin   | 2 * 3 * 4 et jean_paul_martin
            > citer                         | &gt; citer
            `code`                          | `code`
            [Note]: voir plus loin          | [Note]: voir plus loin
                un retrait                  | un retrait
            ***                             | ***
            a < b & c > d                   | a &lt; b &amp; c &gt; d
            - - -                           | -
            """)
    void what_is_no_sign_stays_as_typed(String typed, String shown) {
        assertThat(Formatted.paragraphs(typed.replace("\\n", "\n"))).contains(shown.split("\\|", -1));
    }

    @Test
    void line_breaks_are_kept() {
        assertThat(Formatted.paragraphs("un\ndeux  \r\ntrois\n\nquatre"))
                .isEqualTo("<p>un</p><p>deux</p><p>trois</p><p>quatre</p>");
        assertThat(Formatted.lines("un\ndeux  \r\ntrois\n\nquatre"))
                .isEqualTo("<p>un<br>deux<br>trois</p><p>quatre</p>");
        assertThat(Formatted.paragraphs("")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "<img src=x onerror=alert(1)>",
                "a <b onclick=alert(1)>b</b>",
                "<div>\n<svg onload=alert(1)>\n</div>",
                "[x](javascript:alert(1))",
                "[x](JaVaScRiPt:alert(1))",
                "[x](&#106;avascript:alert(1))",
                "[x](java\\script:alert(1))",
                "[x](  javascript:alert(1))",
                "[x](\u0001javascript:alert(1))",
                "[x](data:text/html;base64,PHNjcmlwdD4=)",
                "[x](vbscript:x)",
                "[x](//evil.example)",
                "[x](file:///etc/passwd)",
                "![x](https://evil.example/pixel.png)",
                "![x](javascript:alert(1))",
                "<javascript:alert(1)>",
                "[![x](javascript:a)](javascript:b)",
                "[x]\n\n[x]: javascript:alert(1)",
                "[x](https://a.fr \"\" onmouseover=alert(1) x=\"\")",
                "[x](https://a.fr\"onmouseover=\"alert(1))",
                "[x](https://a.fr 'title')",
                "**<i>**x**</i>**",
                "- <style>*{}</style>\n  - <iframe>",
                "# <script>\n\n```\n<script>\n```",
                "<!-- x --> <?php ?> <![CDATA[ x ]]>",
            })
    void nothing_active_comes_out(String typed) throws Exception {
        checkParsed(Formatted.paragraphs(typed));
        checkParsed(Formatted.lines(typed));
    }

    @Property
    void nothing_but_the_list_comes_out(@ForAll("marked") String typed) throws Exception {
        checkParsed(Formatted.paragraphs(typed));
        checkParsed(Formatted.lines(typed));
        Formatted.plain(typed);
    }

    @Provide
    static Arbitrary<String> marked() {
        return Arbitraries.of(
                        "<",
                        ">",
                        "\"",
                        "'",
                        "&",
                        "&lt;",
                        "&#60;",
                        "*",
                        "**",
                        "_",
                        "`",
                        "[",
                        "]",
                        "(",
                        ")",
                        "](",
                        "!",
                        "\\",
                        "#",
                        "\n",
                        " ",
                        "  ",
                        "- ",
                        "1. ",
                        ":",
                        "/",
                        "javascript:",
                        "https://",
                        "mailto:",
                        "data:",
                        "<script>",
                        "</p>",
                        "onclick=",
                        "<!--",
                        "a",
                        "é")
                .list()
                .ofMaxSize(40)
                .map(parts -> String.join("", parts));
    }

    @ParameterizedTest
    @ValueSource(strings = {"- ", "1. ", "*", "**a ", "![", "[", "![a](", "<", "# ", "`", "_a*", "  ", "- 1) "})
    void nothing_typed_exhausts_the_stack(String typed) throws Exception {
        String long3000 = typed.repeat(3000 / typed.length());

        checkParsed(Formatted.paragraphs(long3000));
        Formatted.plain(long3000);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Le **bourg** *entier*, ## 2            | Le bourg entier, ## 2
            Avant :\\n- un\\n- **deux**\\n\\nAprès | Avant :\\n- un\\n- deux\\n\\nAprès
            1. un\\n2. deux\\n   - trois           | 1. un\\n2. deux\\n  - trois
            Lire [le plan](https://x.fr/p)         | Lire le plan (https://x.fr/p)
            <https://x.fr>                         | https://x.fr
            [Écrire](mailto:a@b.fr)                | Écrire (a@b.fr)
            un\\ndeux\\n\\ntrois                   | un\\ndeux\\n\\ntrois
            a < b                                  | a < b
            """)
    void plain_words_have_no_signs(String typed, String plain) {
        assertThat(Formatted.plain(typed.replace("\\n", "\n"))).isEqualTo(plain.replace("\\n", "\n"));
    }

    private static void checkParsed(String html) throws Exception {
        String xml = "<all>" + html.replace("<br>", "<br/>").replace('\u0001', ' ') + "</all>";
        check(DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(xml)))
                .getDocumentElement());
    }

    private static void check(Element parent) {
        for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
            assertThat(node.getNodeType()).isIn(Node.ELEMENT_NODE, Node.TEXT_NODE);
            if (node instanceof Element element) {
                assertThat(element.getTagName()).isIn(ELEMENTS);
                for (int i = 0; i < element.getAttributes().getLength(); i++) {
                    assertThat(element.getTagName() + " "
                                    + element.getAttributes().item(i).getNodeName())
                            .isIn("a href", "a rel", "ol start");
                }
                if (element.getTagName().equals("a")) {
                    assertThat(element.getAttribute("href")).matches("(?i)(https?|mailto|tel):.*");
                }
                check(element);
            }
        }
    }
}
