package com.mercurious.travel.tools.catalogue.listing;

import com.mercurious.travel.catalogue.CatalogueException;
import com.mercurious.travel.events.Coordinates;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Reads the waypoints of a GPX 1.1 file. A name may say more, as in the Wikivoyage exports: {@code Place (City, type)} or
 * {@code Place,Local name (City/District, type)}. Document types and external entities are not read.
 */
public final class GpxListings {
    private static final Pattern NAME = Pattern.compile("(.*\\S)\\s*\\(([^()]+(?:\\([^()]*\\)[^()]*)?), (\\w+)\\)");
    private static final Pattern LOCAL = Pattern.compile("([^,]+),(\\S.*)");

    private final XMLStreamReader xml;
    private final Listings.Collector found = new Listings.Collector();

    private GpxListings(XMLStreamReader xml) {
        this.xml = xml;
    }

    /** @throws CatalogueException where the file is not well-formed XML or no GPX, with the line */
    public static Listings read(Path file) {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        try (InputStream in = Files.newInputStream(file)) {
            XMLStreamReader xml = factory.createXMLStreamReader(in);
            try {
                return new GpxListings(xml).read();
            } finally {
                xml.close();
            }
        } catch (XMLStreamException e) {
            throw new CatalogueException("%s: not GPX: %s".formatted(file, e.getMessage()), e);
        } catch (IOException e) {
            throw new UncheckedIOException(file + " can't be read", e);
        }
    }

    private Listings read() throws XMLStreamException {
        boolean root = true;
        while (xml.hasNext()) {
            if (xml.next() != XMLStreamConstants.START_ELEMENT) {
                continue;
            }
            if (root && !"gpx".equals(xml.getLocalName())) {
                throw new XMLStreamException("the root is <%s>; expected <gpx>".formatted(xml.getLocalName()));
            }
            root = false;
            if ("wpt".equals(xml.getLocalName())) {
                readWaypoint();
            }
        }
        return found.listings();
    }

    private void readWaypoint() throws XMLStreamException {
        int line = xml.getLocation().getLineNumber();
        String lat = xml.getAttributeValue(null, "lat");
        String lon = xml.getAttributeValue(null, "lon");
        String name = null;
        String type = null;
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.END_ELEMENT && "wpt".equals(xml.getLocalName())) {
                break;
            }
            if (event == XMLStreamConstants.START_ELEMENT && "name".equals(xml.getLocalName())) {
                name = xml.getElementText().strip();
            } else if (event == XMLStreamConstants.START_ELEMENT && "type".equals(xml.getLocalName())) {
                type = xml.getElementText().strip();
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

    private static Listing listing(int line, String name, String type, Coordinates coordinates) {
        Matcher parts = NAME.matcher(name);
        if (!parts.matches()) {
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
