package com.mercurious.travel.tools.catalogue.listing;

import com.ctc.wstx.stax.WstxInputFactory;
import com.mercurious.travel.catalogue.CatalogueException;
import com.mercurious.travel.events.Coordinates;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Reads the waypoints of a GPX file (1.0, 1.1, or without a namespace). A name may say more, as in the Wikivoyage exports: {@code Place (City, type)} or
 * {@code Place,Local name (City/District, type)}. What other namespaces add is passed over, at any depth. Document types and
 * external entities are not read.
 */
public final class GpxListings {
    private static final Pattern NAME = Pattern.compile("(.*\\S)\\s*\\(([^()]+(?:\\([^()]*\\)[^()]*)?), (\\w+)\\)");
    private static final Pattern LOCAL = Pattern.compile("([^,]+),(\\S.*)");

    private static final int LONGEST_TEXT = 1_000;
    private static final XMLInputFactory FACTORY = factory();

    private final XMLStreamReader xml;
    private final Listings.Collector found = new Listings.Collector();

    private GpxListings(XMLStreamReader xml) {
        this.xml = xml;
    }

    private static XMLInputFactory factory() {
        WstxInputFactory factory = new WstxInputFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.getConfig().doParseLazily(false);
        return factory;
    }

    /** @throws CatalogueException where the file is not well-formed XML or no GPX, with the line */
    public static Listings read(Path file) {
        try (Reader in = TextFile.openXml(file)) {
            XMLStreamReader xml = FACTORY.createXMLStreamReader(in);
            try {
                return new GpxListings(xml).read();
            } finally {
                xml.close();
            }
        } catch (XMLStreamException e) {
            throw new CatalogueException("%s: not GPX: %s".formatted(file, Listings.shown(e.getMessage())), e);
        } catch (IOException e) {
            throw new UncheckedIOException(file + " can't be read", e);
        }
    }

    private Listings read() throws XMLStreamException {
        while (xml.next() != XMLStreamConstants.START_ELEMENT) {
            continue;
        }
        if (!"gpx".equals(xml.getLocalName())) {
            throw new XMLStreamException(
                    "the root is <%s>; expected <gpx>".formatted(Listings.shown(xml.getLocalName())));
        }
        String namespace = xml.getNamespaceURI();
        for (int depth = 1; depth > 0; ) {
            int event = xml.next();
            if (event == XMLStreamConstants.END_ELEMENT) {
                depth--;
            } else if (event == XMLStreamConstants.START_ELEMENT && depth == 1 && is("wpt", namespace)) {
                readWaypoint(namespace);
            } else if (event == XMLStreamConstants.START_ELEMENT) {
                depth++;
            }
        }
        return found.listings();
    }

    private boolean is(String element, String namespace) {
        return element.equals(xml.getLocalName()) && Objects.equals(namespace, xml.getNamespaceURI());
    }

    private void readWaypoint(String namespace) throws XMLStreamException {
        int line = xml.getLocation().getLineNumber();
        String lat = xml.getAttributeValue(null, "lat");
        String lon = xml.getAttributeValue(null, "lon");
        String name = null;
        String type = null;
        for (int depth = 1; depth > 0; ) {
            int event = xml.next();
            if (event == XMLStreamConstants.END_ELEMENT) {
                depth--;
            } else if (event == XMLStreamConstants.START_ELEMENT) {
                if (depth == 1 && name == null && is("name", namespace)) {
                    name = text();
                } else if (depth == 1 && type == null && is("type", namespace)) {
                    type = text();
                } else {
                    depth++;
                }
            }
        }
        if (name == null || name.isEmpty()) {
            found.problem(line, "a waypoint without a name; expected <wpt><name>…</name></wpt>");
            return;
        }
        Optional<Coordinates> coordinates = found.coordinates(line, lat, lon);
        if (coordinates.isPresent()) {
            found.add(listing(line, name, type, coordinates.get()));
        }
    }

    /** The element's own text, without that of elements in it; of a long one no more than a name may have. */
    private String text() throws XMLStreamException {
        StringBuilder text = new StringBuilder();
        for (int depth = 1; depth > 0; ) {
            int event = xml.next();
            if (event == XMLStreamConstants.END_ELEMENT) {
                depth--;
            } else if (event == XMLStreamConstants.START_ELEMENT) {
                depth++;
            } else if (depth == 1 && xml.isCharacters() && text.length() < LONGEST_TEXT) {
                text.append(xml.getText());
            } else if (depth == 1 && event == XMLStreamConstants.CDATA && text.length() < LONGEST_TEXT) {
                text.append(xml.getText());
            }
        }
        return Listing.squeezed(text.toString());
    }

    private static Listing listing(int line, String name, String type, Coordinates coordinates) {
        Matcher parts = NAME.matcher(name);
        if (name.length() > LONGEST_TEXT || !parts.matches()) {
            return new Listing(line, name, null, null, type, coordinates, Map.of());
        }
        String city = parts.group(2);
        int district = city.indexOf('/');
        Matcher local = LOCAL.matcher(parts.group(1));
        boolean hasLocal = local.matches();
        return new Listing(
                line,
                hasLocal ? local.group(1) : parts.group(1),
                hasLocal ? local.group(2) : null,
                district < 0 ? city : city.substring(0, district),
                parts.group(3),
                coordinates,
                Map.of());
    }
}
