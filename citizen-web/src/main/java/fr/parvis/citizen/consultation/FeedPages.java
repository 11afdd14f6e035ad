package fr.parvis.citizen.consultation;

import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;

import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

import jakarta.annotation.security.PermitAll;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;

import org.jboss.resteasy.reactive.Cache;

import fr.parvis.core.consultation.Consultation;
import fr.parvis.core.consultation.Format;
import fr.parvis.core.time.FrenchDates;
import fr.parvis.core.web.Formatted;
import fr.parvis.core.web.Site;
import fr.parvis.core.web.Typography;

/**
 * What happens in a commune as a feed (RFC 4287): a consultation opens, its result is out, the council has decided. In French,
 * as what it tells.
 */
@Path("/c/{commune}")
@PermitAll
public class FeedPages {

    private static final int MOST = 30;

    private final Clock clock;
    private final Site site;
    private final ConsultationMessages words;

    FeedPages(Clock clock, Site site, ConsultationMessages words) {
        this.clock = clock;
        this.site = site;
        this.words = words;
    }

    /** Something that happened, once. */
    private record Event(Consultation consultation, String kind, Instant at, String title, String summary) {

        /** The same for ever, wherever the site moves. */
        String id() {
            return "urn:uuid:"
                    + UUID.nameUUIDFromBytes((consultation.id() + " " + kind).getBytes(StandardCharsets.UTF_8));
        }
    }

    @GET
    @Path("flux")
    @Produces("application/atom+xml;charset=UTF-8")
    @Cache(maxAge = 300)
    @Transactional
    public String feed() {
        Instant now = clock.instant();
        List<Event> events = new ArrayList<>();
        Consultation.published().forEach(consultation -> tell(consultation, now, events));
        events.sort(Comparator.comparing(Event::at).reversed());
        StringWriter file = new StringWriter();
        try {
            write(XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(file), events);
        } catch (XMLStreamException impossible) {
            throw new IllegalStateException(impossible);
        }
        return file.toString();
    }

    private void tell(Consultation consultation, Instant now, List<Event> events) {
        String title = Typography.french(consultation.title());
        Instant opens = consultation.opensAt().orElseThrow();
        Instant closes = consultation.closesAt().orElseThrow();
        boolean vote = consultation.format() == Format.BUDGET;
        if (!opens.isAfter(now)) {
            events.add(new Event(
                    consultation,
                    "open",
                    opens,
                    vote ? words.feed_vote(title) : words.feed_open(title),
                    vote
                            ? words.feed_vote_until(FrenchDates.moment(closes))
                            : words.feed_until(FrenchDates.moment(closes))));
        }
        // The result of a vote is out once it is counted, not when it ends.
        consultation
                .resultAt()
                .ifPresent(at -> events.add(
                        new Event(consultation, "result", at, words.feed_result(title), words.feed_counted())));
        if (ConsultationPages.isOver(consultation, now) && !vote) {
            events.add(new Event(consultation, "result", closes, words.feed_result(title), words.feed_finished()));
        }
        consultation
                .councilAnswer()
                .ifPresent(answer -> events.add(new Event(
                        consultation,
                        "decision",
                        consultation.answeredAt().orElseThrow(),
                        words.feed_decision(title),
                        Typography.french(Formatted.plain(answer.decided())))));
    }

    private void write(XMLStreamWriter xml, List<Event> events) throws XMLStreamException {
        String home = site.address() + "/";
        xml.writeStartDocument("UTF-8", "1.0");
        xml.writeStartElement("feed");
        xml.writeDefaultNamespace("http://www.w3.org/2005/Atom");
        xml.writeAttribute("xml:lang", "fr");
        element(
                xml,
                "id",
                "urn:uuid:" + UUID.nameUUIDFromBytes(site.place().id().getBytes(StandardCharsets.UTF_8)));
        element(xml, "title", words.feed_title(site.place().name()));
        element(
                xml,
                "updated",
                events.stream().findFirst().map(Event::at).orElse(Instant.EPOCH).toString());
        xml.writeStartElement("author");
        element(xml, "name", Typography.capital(site.place().name().theMairie()));
        xml.writeEndElement();
        link(xml, "alternate", "text/html", home);
        link(xml, "self", "application/atom+xml", site.address() + "/flux");
        for (Event event : events.subList(0, Math.min(MOST, events.size()))) {
            xml.writeStartElement("entry");
            element(xml, "id", event.id());
            element(xml, "title", event.title());
            element(xml, "updated", event.at().toString());
            link(
                    xml,
                    "alternate",
                    "text/html",
                    site.address() + "/" + event.consultation().address().orElseThrow());
            element(xml, "summary", event.summary());
            xml.writeEndElement();
        }
        xml.writeEndDocument();
        xml.close();
    }

    private static void element(XMLStreamWriter xml, String name, String text) throws XMLStreamException {
        xml.writeStartElement(name);
        // XML 1.0 has no way to write most control characters.
        xml.writeCharacters(text.replaceAll("[\\p{Cntrl}&&[^\\n]]", " "));
        xml.writeEndElement();
    }

    private static void link(XMLStreamWriter xml, String relation, String type, String href) throws XMLStreamException {
        xml.writeEmptyElement("link");
        xml.writeAttribute("rel", relation);
        xml.writeAttribute("type", type);
        xml.writeAttribute("href", href);
    }
}
