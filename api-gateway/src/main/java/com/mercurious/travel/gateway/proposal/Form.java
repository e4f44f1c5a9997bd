package com.mercurious.travel.gateway.proposal;

import com.mercurious.travel.gateway.proposal.words.Language;
import com.mercurious.travel.gateway.proposal.words.Words;
import com.mercurious.travel.messaging.EventJson;
import jakarta.ws.rs.core.MediaType;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** A form that a proposal comes in, beside its JSON, which is passed on as it is stored. */
enum Form {
    CALENDAR(Form.ICALENDAR, "ics", true) {
        @Override
        byte[] render(RenderedProposal rendered, Language language) {
            return CalendarRendering.of(rendered, Words.in(language)).getBytes(StandardCharsets.UTF_8);
        }
    },
    MAP(Form.GEO_JSON, "geojson", false) {
        @Override
        byte[] render(RenderedProposal rendered, Language language) {
            return EventJson.write(MapRendering.of(rendered.proposal()));
        }
    },
    ROUTE(Form.GPX, "gpx", true) {
        @Override
        byte[] render(RenderedProposal rendered, Language language) {
            return RouteRendering.of(rendered, Words.in(language));
        }
    },
    PAGE(Form.HTML, "html", true) {
        @Override
        byte[] render(RenderedProposal rendered, Language language) {
            return PageRendering.of(rendered, Words.in(language)).getBytes(StandardCharsets.UTF_8);
        }
    };

    static final String JSON = MediaType.APPLICATION_JSON;
    static final String ICALENDAR = "text/calendar";
    static final String GEO_JSON = "application/geo+json";
    static final String GPX = "application/gpx+xml";
    static final String HTML = MediaType.TEXT_HTML;

    private final String mediaType;
    private final String extension;
    private final boolean spoken;

    Form(String mediaType, String extension, boolean spoken) {
        this.mediaType = mediaType;
        this.extension = extension;
        this.spoken = spoken;
    }

    /** @throws IllegalArgumentException where it is none of these */
    static Form of(String mediaType) {
        return Arrays.stream(values())
                .filter(form -> form.mediaType.equals(mediaType))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("there is no form " + mediaType));
    }

    abstract byte[] render(RenderedProposal rendered, Language language);

    /** With its charset, where it is text that has one. */
    String contentType() {
        return mediaType.startsWith("text/") ? mediaType + ";charset=utf-8" : mediaType;
    }

    /** Of the names of its files, without a dot. */
    String extension() {
        return extension;
    }

    /** Whether it has texts of ours, so that it is another one in another language. */
    boolean spoken() {
        return spoken;
    }
}
