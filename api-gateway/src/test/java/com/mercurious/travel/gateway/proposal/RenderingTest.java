package com.mercurious.travel.gateway.proposal;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.mercurious.travel.events.Itinerary;
import com.mercurious.travel.events.Proposal;
import com.mercurious.travel.gateway.Samples;
import com.mercurious.travel.messaging.EventJson;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Component;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.component.VTimeZone;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("machine-text")
class RenderingTest {
    private static final String ID = "0193a000-0000-7000-8000-000000000002";

    private final Proposal proposal = Proposals.of(Samples.completed(ID));
    private final Itinerary itinerary = proposal.itinerary();

    @Test
    void aCalendarHasAnEventForEachVisitMealAndTransfer() throws IOException, ParserException {
        // When
        String text = Rendered.calendar(proposal);

        // Then
        Calendar calendar = new CalendarBuilder().build(new StringReader(text));
        List<VEvent> events = calendar.getComponents(Component.VEVENT);
        List<Itinerary.Visit> visits =
                itinerary.days().stream().flatMap(d -> d.visits().stream()).toList();
        long meals = itinerary.days().stream().mapToLong(d -> d.meals().size()).sum();
        assertThat(events)
                .hasSize((int) (visits.size() + meals + itinerary.transfers().size()));
        Itinerary.Visit visit = visits.getFirst();
        VEvent event = events.stream()
                .filter(e -> e.getSummary().getValue().equals(visit.name()))
                .findFirst()
                .orElseThrow();
        ZoneId zone = ZoneId.of(itinerary.stays().getFirst().timeZone());
        ZonedDateTime start = (ZonedDateTime) event.getDateTimeStart().getDate();
        assertThat(start.toInstant()).isEqualTo(visit.start().atZone(zone).toInstant());
        assertThat(events.stream().map(e -> e.getUid().orElseThrow().getValue()).distinct())
                .hasSize(events.size());
    }

    @Test
    void aCalendarsZonesHoldTheOffsetOfTheTrip() throws IOException, ParserException {
        // Given
        ZoneId zone = ZoneId.of(itinerary.stays().getFirst().timeZone());
        var noon = itinerary.days().getFirst().date().atTime(12, 0);

        // When
        Calendar calendar = new CalendarBuilder().build(new StringReader(Rendered.calendar(proposal)));

        // Then
        VTimeZone found = calendar.<VTimeZone>getComponents(Component.VTIMEZONE).stream()
                .filter(z -> z.getTimeZoneId().getValue().equals(zone.getId()))
                .findFirst()
                .orElseThrow();
        var observance = found.getApplicableObservance(noon.atZone(zone).toInstant());
        assertThat(observance
                        .getRequiredProperty(net.fortuna.ical4j.model.Property.TZOFFSETTO)
                        .getValue())
                .isEqualTo(
                        zone.getRules().getOffset(noon).getId().replace(":", "").replace("Z", "+0000"));
    }

    @Test
    void aClockChangeDuringTheTripIsInTheZone() {
        // Given
        CalendarText out = new CalendarText();

        // When
        CalendarZones.write(
                out,
                ZoneId.of("Europe/Vienna"),
                java.time.LocalDate.of(2030, 3, 30),
                java.time.LocalDate.of(2030, 4, 1));

        // Then
        assertThat(out.toString())
                .contains("BEGIN:STANDARD\r\nDTSTART:20291028T030000\r\nRDATE:20291028T030000\r\n"
                        + "TZOFFSETFROM:+0200\r\nTZOFFSETTO:+0100")
                .contains(
                        "BEGIN:DAYLIGHT\r\nDTSTART:20290325T020000\r\nRDATE:20290325T020000\r\nRDATE:20300331T020000\r\n"
                                + "TZOFFSETFROM:+0100\r\nTZOFFSETTO:+0200");
    }

    @Test
    void contentLinesAreEscapedAndFoldedAt75Octets() {
        // Given
        CalendarText out = new CalendarText();
        String text = "Café; a \\ b, c\n" + "é清".repeat(60);

        // When
        out.text("SUMMARY", text);

        // Then
        assertThat(out.toString().split("\r\n")).allSatisfy(line -> assertThat(line.getBytes(StandardCharsets.UTF_8))
                .hasSizeLessThanOrEqualTo(75));
        String unfolded = out.toString().replace("\r\n ", "").replace("\r\n", "");
        assertThat(unfolded).isEqualTo("SUMMARY:Café\\; a \\\\ b\\, c\\n" + "é清".repeat(60));
    }

    @Test
    void aMapHasAPointForEachVisitAndALineForEachWay() throws IOException {
        // When
        JsonNode map = EventJson.mapper().readTree(EventJson.write(MapRendering.of(proposal)));

        // Then
        assertThat(map.path("type").asText()).isEqualTo("FeatureCollection");
        List<JsonNode> features = new ArrayList<>();
        map.path("features").forEach(features::add);
        Itinerary.Visit visit = itinerary.days().getFirst().visits().getFirst();
        JsonNode point = features.stream()
                .filter(f -> f.path("properties").path("place").asText().equals(visit.placeId()))
                .findFirst()
                .orElseThrow();
        assertThat(point.path("geometry").path("type").asText()).isEqualTo("Point");
        assertThat(numbers(point.path("geometry").path("coordinates")))
                .containsExactly(visit.coordinates().lon(), visit.coordinates().lat());
        long legs = itinerary.days().stream().mapToLong(d -> d.legs().size()).sum();
        assertThat(features.stream()
                        .filter(f -> f.path("geometry").path("type").asText().equals("LineString")))
                .hasSize((int) legs + itinerary.transfers().size());
    }

    @Test
    void whyAVisitIsPlannedAndWhetherItIsIndoorsIsSaid() throws IOException {
        // Given
        Proposal revision = Proposals.of(Samples.revisedAndCompleted(ID));
        Itinerary.Visit visit = revision.itinerary().days().getFirst().visits().getFirst();

        // When
        String calendar = Rendered.calendar(revision).replace("\r\n ", "");
        JsonNode map = EventJson.mapper().readTree(EventJson.write(MapRendering.of(revision)));

        // Then
        assertThat(calendar).contains("DESCRIPTION:museum\\, indoors\\nYou asked to keep this visit at this time.");
        JsonNode point = StreamSupport.stream(map.path("features").spliterator(), false)
                .map(feature -> feature.path("properties"))
                .filter(properties -> properties.path("place").asText().equals(visit.placeId()))
                .findFirst()
                .orElseThrow();
        assertThat(point.path("indoor").asBoolean()).isTrue();
        assertThat(point.path("reason").asText()).isEqualTo(visit.reason().text());
    }

    private static List<Double> numbers(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false)
                .map(JsonNode::asDouble)
                .toList();
    }
}
