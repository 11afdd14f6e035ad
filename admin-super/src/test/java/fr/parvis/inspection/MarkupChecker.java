package fr.parvis.inspection;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

import nu.validator.validation.SimpleDocumentValidator;
import org.xml.sax.ErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/** The Nu checker, whose schemas take longer to read than any page: they are read once. */
final class MarkupChecker {

    /** What the checker's command line uses. */
    private static final String SCHEMA = "http://s.validator.nu/html5-rdfalite.rnc";

    private final List<String> found = new ArrayList<>();
    private final SimpleDocumentValidator validator = new SimpleDocumentValidator(true);

    MarkupChecker() {
        try {
            validator.setUpMainSchema(SCHEMA, new Found());
            validator.setUpValidatorAndParsers(new Found(), false, false);
        } catch (Exception unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    /** One line each: where, and what. */
    synchronized List<String> errors(String html) {
        found.clear();
        try {
            validator.checkHtmlInputSource(new InputSource(new StringReader(html)));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        } catch (SAXException broken) {
            throw new IllegalStateException(broken);
        }
        return List.copyOf(found);
    }

    private final class Found implements ErrorHandler {
        @Override
        public void warning(SAXParseException advice) {}

        @Override
        public void error(SAXParseException error) {
            found.add(error.getLineNumber() + ":" + error.getColumnNumber() + " " + error.getMessage());
        }

        @Override
        public void fatalError(SAXParseException error) {
            error(error);
        }
    }
}
