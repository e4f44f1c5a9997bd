package com.mercurious.travel.gateway.proposal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.mercurious.travel.events.Coordinates;
import com.mercurious.travel.messaging.EventJson;
import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("machine-text")
class MapRenderingTest {
    @Test
    void aJourneyOverTheAntimeridianIsCutThere() throws IOException {
        // When
        JsonNode map = EventJson.mapper().readTree(EventJson.write(MapRendering.of(PlannedTrips.overTheDateLine())));

        // Then
        JsonNode journey = StreamSupport.stream(map.path("features").spliterator(), false)
                .filter(f -> f.at("/properties/type").asText().equals("transfer"))
                .findFirst()
                .orElseThrow()
                .path("geometry");
        assertThat(journey.path("type").asText()).isEqualTo("MultiLineString");
        assertThat(journey.path("coordinates").toString())
                .matches("\\[\\[\\[174\\.7633,-36\\.8485],\\[180\\.0,(-[0-9.]+)]],"
                        + "\\[\\[-180\\.0,\\1],\\[-122\\.4194,37\\.7749]]]");
        assertThat(journey.at("/coordinates/0/1/1").asDouble()).isCloseTo(-30.6276, within(0.0001));
        assertThat(map.path("bbox").toString()).isEqualTo("[174.7633,-36.8485,-122.4194,37.7749]");
    }

    @ParameterizedTest(name = "{0},{1} to {2},{3}: {4}")
    @CsvSource(
            delimiter = '|',
            value = {
                "  10 |    0 |   20 |  5 | 10.0,0.0 20.0,5.0",
                " 170 |    0 | -170 | 10 | 170.0,0.0 180.0,5.0 ; -180.0,5.0 -170.0,10.0",
                "-170 |   10 |  170 |  0 | -170.0,10.0 -180.0,5.0 ; 180.0,5.0 170.0,0.0",
                " 179 |    0 | -177 |  4 | 179.0,0.0 180.0,1.0 ; -180.0,1.0 -177.0,4.0",
                " 180 |    3 | -170 |  4 | -180.0,3.0 -170.0,4.0",
                "-170 |    3 |  180 |  4 | -170.0,3.0 -180.0,4.0",
                "-180 |    3 |  180 |  4 | 180.0,3.0 180.0,4.0",
                " -90 |    0 |   90 |  0 | -90.0,0.0 90.0,0.0",
                "   0 |    0 | -180 |  0 | 0.0,0.0 -180.0,0.0",
            })
    void noPartCrossesTheAntimeridian(double fromLon, double fromLat, double toLon, double toLat, String expected) {
        // When
        List<Antimeridian.Part> parts =
                Antimeridian.cut(new Coordinates(fromLat, fromLon), new Coordinates(toLat, toLon));

        // Then
        assertThat(parts.stream().map(MapRenderingTest::text).collect(Collectors.joining(" ; ")))
                .isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0} are within {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "10,1 20,2                              | 10.0, 1.0, 20.0, 2.0",
                "10,1 10,1                              | 10.0, 1.0, 10.0, 1.0",
                "-170,1 -170,1; 170,2 170,2             | 170.0, 1.0, -170.0, 2.0",
                "170,1 180,2; -180,2 -170,1             | 170.0, 1.0, -170.0, 2.0",
                "-10,0 5,0; 5,0 100,0; 170,0 170,0      | -10.0, 0.0, 170.0, 0.0",
                "0,0 100,0; 100,0 180,0; -180,0 -100,0  | 0.0, 0.0, -100.0, 0.0",
                "-180,0 0,0; 0,0 180,0                  | -180.0, 0.0, 180.0, 0.0",
                "0,0 90,0; 10,0 20,0; 100,0 110,0       | 0.0, 0.0, 110.0, 0.0",
            })
    void theBoxLeavesOutWhereThereIsNothing(String lines, String expected) {
        // Given
        MapBounds bounds = new MapBounds();

        // When
        for (String line : lines.split(";")) {
            String[] ends = line.strip().split(" ");
            bounds.add(coordinates(ends[0]), coordinates(ends[1]));
        }

        // Then
        assertThat(bounds.box()).get(InstanceOfAssertFactories.LIST).hasToString("[" + expected + "]");
    }

    @Test
    void nothingHasNoBox() {
        assertThat(new MapBounds().box()).isEmpty();
    }

    private static Coordinates coordinates(String lonLat) {
        String[] parts = lonLat.split(",");
        return new Coordinates(Double.parseDouble(parts[1]), Double.parseDouble(parts[0]));
    }

    private static String text(Antimeridian.Part part) {
        return "%s,%s %s,%s"
                .formatted(
                        part.from().lon(),
                        part.from().lat(),
                        part.to().lon(),
                        part.to().lat());
    }
}
