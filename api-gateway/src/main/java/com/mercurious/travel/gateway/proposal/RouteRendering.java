package com.mercurious.travel.gateway.proposal;

import com.mercurious.travel.events.Coordinates;
import com.mercurious.travel.events.Itinerary;
import com.mercurious.travel.gateway.proposal.words.Words;
import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.jspecify.annotations.Nullable;

/**
 * A proposal as GPX 1.1 (topografix.com/GPX/1/1): a waypoint for each visit and a route for each day, from the base to the
 * visits and back. Routes rather than tracks: where one turns is known, which streets lie between is not. Written by hand
 * rather than by a library: longitudes of 180° and numbers near 0 have to come out as the schema wants them.
 */
final class RouteRendering {
    private static final String NAMESPACE = "http://www.topografix.com/GPX/1/1";
    private static final int DECIMALS = 6;
    private static final BigDecimal EDGE = BigDecimal.valueOf(180);

    /** What XML 1.0 can't hold, escaped or not. */
    private static final Pattern NOT_IN_XML =
            Pattern.compile("[^\\t\\n\\r\\x20-\\x{D7FF}\\x{E000}-\\x{FFFD}\\x{10000}-\\x{10FFFF}]");

    private final RenderedProposal rendered;
    private final Itinerary itinerary;
    private final Words words;
    private final VisitText texts;
    private final Course course;
    private final XMLStreamWriter out;

    private RouteRendering(RenderedProposal rendered, Words words, XMLStreamWriter out) {
        this.rendered = rendered;
        this.itinerary = rendered.itinerary();
        this.words = words;
        this.texts = new VisitText(words, rendered.proposal());
        this.course = new Course(itinerary);
        this.out = out;
    }

    static byte[] of(RenderedProposal rendered, Words words) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            XMLStreamWriter out =
                    XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(bytes, StandardCharsets.UTF_8.name());
            new RouteRendering(rendered, words, out).render();
            out.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("a proposal could not be written as GPX", e);
        }
        return bytes.toByteArray();
    }

    private void render() throws XMLStreamException {
        out.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
        out.writeStartElement("gpx");
        out.writeDefaultNamespace(NAMESPACE);
        out.writeAttribute("version", "1.1");
        out.writeAttribute("creator", "Mercurious travel suite");
        out.writeStartElement("metadata");
        element("name", rendered.title(words));
        if (!itinerary.days().isEmpty()) {
            element(
                    "desc",
                    words.dates(
                            itinerary.days().getFirst().date(),
                            itinerary.days().getLast().date()));
        }
        time(rendered.proposal().createdAt());
        out.writeEndElement();
        for (Itinerary.Day day : itinerary.days()) {
            for (Itinerary.Visit visit : day.visits()) {
                visit("wpt", day, visit);
            }
        }
        int number = 1;
        for (Itinerary.Day day : itinerary.days()) {
            route(day, number++);
        }
        out.writeEndDocument();
    }

    private void route(Itinerary.Day day, int number) throws XMLStreamException {
        out.writeStartElement("rte");
        element(
                "name",
                words.capital(words.say(
                        "trip.route",
                        Map.of("date", words.date(day.date()), "city", course.name(day.destinationId())))));
        element("desc", words.say("trip.stays", Map.of("visits", day.visits().size())));
        element("number", Integer.toString(number));
        Map<String, Itinerary.Visit> visits = new HashMap<>();
        day.visits().forEach(visit -> visits.put(visit.placeId(), visit));
        if (day.legs() == null || day.legs().isEmpty()) {
            base(day, day.start());
            for (Itinerary.Visit visit : day.visits()) {
                visit("rtept", day, visit);
            }
        } else {
            stop(day, day.legs().getFirst().from(), day.legs().getFirst().departure(), visits);
            for (Itinerary.Leg leg : day.legs()) {
                stop(day, leg.to(), leg.arrival(), visits);
            }
        }
        out.writeEndElement();
    }

    private void stop(
            Itinerary.Day day, @Nullable String placeId, LocalDateTime at, Map<String, Itinerary.Visit> visits)
            throws XMLStreamException {
        Itinerary.Visit visit = placeId == null ? null : visits.get(placeId);
        if (placeId == null) {
            base(day, at);
        } else if (visit != null) {
            visit("rtept", day, visit);
        }
    }

    private void base(Itinerary.Day day, LocalDateTime at) throws XMLStreamException {
        Coordinates base = course.base(day.destinationId());
        if (base != null) {
            point("rtept", base, course.at(at, day), course.name(day.destinationId()));
            out.writeEndElement();
        }
    }

    private void visit(String element, Itinerary.Day day, Itinerary.Visit visit) throws XMLStreamException {
        String name = Course.isNamedTwice(visit.name(), visit.localName())
                ? "%s (%s)".formatted(visit.name(), visit.localName())
                : visit.name();
        point(element, visit.coordinates(), course.at(visit.start(), day), name);
        element("desc", texts.all(visit));
        element("type", words.name("kind", visit.kind()));
        out.writeEndElement();
    }

    private void point(String element, Coordinates at, Instant time, String name) throws XMLStreamException {
        out.writeStartElement(element);
        BigDecimal lon = degrees(at.lon());
        out.writeAttribute("lat", degrees(at.lat()).toPlainString());
        out.writeAttribute("lon", (lon.compareTo(EDGE) == 0 ? lon.negate() : lon).toPlainString());
        time(time);
        element("name", name);
    }

    private void time(Instant time) throws XMLStreamException {
        element("time", time.toString());
    }

    private void element(String name, String text) throws XMLStreamException {
        out.writeStartElement(name);
        out.writeCharacters(NOT_IN_XML.matcher(text).replaceAll(""));
        out.writeEndElement();
    }

    /** To about a decimetre. */
    private static BigDecimal degrees(double degrees) {
        return BigDecimal.valueOf(degrees).setScale(DECIMALS, RoundingMode.HALF_EVEN);
    }
}
