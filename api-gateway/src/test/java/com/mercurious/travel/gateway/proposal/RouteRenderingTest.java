package com.mercurious.travel.gateway.proposal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mercurious.travel.events.Coordinates;
import com.mercurious.travel.events.Itinerary;
import com.mercurious.travel.events.Proposal;
import com.mercurious.travel.gateway.Samples;
import com.mercurious.travel.gateway.proposal.words.Language;
import io.jenetics.jpx.GPX;
import io.jenetics.jpx.Route;
import io.jenetics.jpx.WayPoint;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import javax.xml.validation.Validator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.xml.sax.SAXException;

@Tag("machine-text")
class RouteRenderingTest {
    private static final LocalDate DATE = LocalDate.of(2030, 3, 9);
    private static final String ID = "0193a000-0000-7000-8000-000000000002";

    static Stream<Proposal> trips() {
        return Stream.of(
                Proposals.of(Samples.completed(ID)),
                Proposals.of(Samples.revisedAndCompleted(ID)),
                PlannedTrips.overTheDateLine(),
                PlannedTrips.aroundTheClock("Europe/Vienna", DATE),
                PlannedTrips.withNames("<b>&\"'>]]>", "\u0000\u0008\ufffe\ud800x\u202eמוזיאון"),
                PlannedTrips.withoutVisits(DATE),
                PlannedTrips.days(30),
                PlannedTrips.proposal(List.of(), List.of(), null));
    }

    @ParameterizedTest
    @MethodSource("trips")
    void itIsGpxAsItsSchemaAndAReaderHaveIt(Proposal trip) throws Exception {
        // Given
        List<Itinerary.Visit> visits = trip.itinerary().days().stream()
                .flatMap(day -> day.visits().stream())
                .toList();

        // When
        String gpx = Rendered.route(trip, Language.FRENCH);

        // Then
        schema().validate(new StreamSource(new StringReader(gpx)));
        GPX read = read(gpx);
        assertThat(read.getVersion()).isEqualTo("1.1");
        assertThat(read.getWayPoints()).hasSize(visits.size());
        assertThat(read.getRoutes()).hasSize(trip.itinerary().days().size());
    }

    @Test
    void aVisitIsAWaypointAndADayIsARouteFromTheBaseAndBack() throws Exception {
        // Given
        Proposal trip = Proposals.of(Samples.completed(ID));

        // When
        GPX read = read(Rendered.route(trip, Language.ENGLISH));

        // Then
        WayPoint museum = read.getWayPoints().getFirst();
        assertThat(museum.getName()).contains("Art History Museum (Kunsthistorisches Museum)");
        assertThat(museum.getTime()).contains(Instant.parse("2030-05-10T08:13:00Z"));
        assertThat(museum.getType()).contains("museum");
        assertThat(museum.getDescription().orElseThrow())
                .contains("Admission €42", "Open 10:00 to 18:00", "Estimated: time needed");
        assertThat(museum.getLatitude().doubleValue()).isEqualTo(48.2038);
        Route day = read.getRoutes().getFirst();
        assertThat(day.getName()).contains("Friday 10 May 2030: Vienna");
        assertThat(day.getPoints().stream().map(point -> point.getName().orElseThrow()))
                .containsExactly("Vienna", "Art History Museum (Kunsthistorisches Museum)", "Vienna");
    }

    @ParameterizedTest
    @CsvSource({
        "0.0000001,  180,          0.000000,  -180.000000",
        "-90,        -180,         -90.000000, -180.000000",
        "90,         179.99999999, 90.000000,  -180.000000",
        "12.3456789, -0.00000001,  12.345679,  0.000000",
    })
    void positionsAreDecimalsWithinTheSchemasRange(double lat, double lon, String latWritten, String lonWritten)
            throws Exception {
        // Given
        Coordinates at = new Coordinates(lat, lon);
        Itinerary.Visit visit = PlannedTrips.visit("place", at, DATE.atTime(9, 0), DATE.atTime(10, 0));
        Proposal trip = PlannedTrips.proposal(
                List.of(PlannedTrips.stay("city", "KI", "Pacific/Tarawa", DATE, DATE, at)),
                List.of(PlannedTrips.day(DATE, "city", visit)),
                null);

        // When
        String gpx = Rendered.route(trip, Language.ENGLISH);

        // Then
        schema().validate(new StreamSource(new StringReader(gpx)));
        assertThat(gpx).contains("<wpt lat=\"%s\" lon=\"%s\">".formatted(latWritten, lonWritten));
    }

    @Test
    void theSchemaOfTheseTestsRefusesWhatIsNotGpx() throws Exception {
        // Given
        String gpx = Rendered.route(Proposals.of(Samples.completed(ID)), Language.ENGLISH);
        Validator schema = schema();

        // When
        List<String> wrong = List.of(
                gpx.replace("lon=\"16.361700\"", "lon=\"180.0\""),
                gpx.replace("lat=\"48.203800\"", "lat=\"1.0E-7\""),
                gpx.replaceFirst("(<time>[^<]*</time>)(<name>[^<]*</name>)(<desc>)", "$2$1$3"),
                gpx.replace("08:13:00Z", "08:13:00"));

        // Then
        assertThat(wrong).doesNotContain(gpx).allSatisfy(document -> assertThatThrownBy(
                        () -> schema.validate(new StreamSource(new StringReader(document))))
                .isInstanceOf(SAXException.class));
    }

    private static Validator schema() throws SAXException {
        return SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
                .newSchema(Objects.requireNonNull(RouteRenderingTest.class.getResource("/gpx/written.xsd")))
                .newValidator();
    }

    private static GPX read(String gpx) throws IOException {
        return GPX.Reader.of(GPX.Reader.Mode.STRICT)
                .read(new ByteArrayInputStream(gpx.getBytes(StandardCharsets.UTF_8)));
    }
}
