package com.mercurious.travel.enrichment.airport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.within;

import com.mercurious.travel.enrichment.Itineraries;
import com.mercurious.travel.enrichment.airport.Airports.Found;
import com.mercurious.travel.enrichment.facts.EnrichmentContext;
import com.mercurious.travel.events.Coordinates;
import com.mercurious.travel.events.Enrichment.Airport;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AirportSourceTest {
    private static final AirportSource SOURCE = new AirportSource(Airports.builtIn());

    @ParameterizedTest
    @CsvSource({
        "48.2084, 16.3725, VIE", "52.52, 13.405, BER", "50.0875, 14.4213, PRG", "-33.9249, 18.4241, CPT",
        "35.6812, 139.7671, HND", "41.0086, 28.9802, SAW", "-34.6037, -58.3816, AEP", "37.7793, -122.4193, SFO",
    })
    void theNearestAirportOf(double lat, double lon, String iata) {
        assertThat(airports(lat, lon).getFirst().iata()).isEqualTo(iata);
    }

    @Test
    void viennaHasBratislavaToo() {
        List<Airport> airports = airports(48.2084, 16.3725);

        assertThat(airports).extracting(Airport::iata).startsWith("VIE", "BTS");
        Airport vienna = airports.getFirst();
        assertThat(vienna.metres()).isCloseTo(18_250, within(200));
        assertThat(vienna.transferMinutes()).as("10 + 18.2 km × 1.3 at 50 km/h").isEqualTo(38);
    }

    @Test
    void whereNothingIsNearTheNextOneIsTold() {
        List<Airport> airports = airports(44.2, 103.5);

        assertThat(airports).hasSize(1);
        assertThat(airports.getFirst().metres()).isBetween(1, 400_000);
    }

    @ParameterizedTest
    @CsvSource({"1e300, 0", "91, 0", "-91, 0", "0, 181", "0, -1e300", "NaN, 0", "0, Infinity"})
    @Timeout(value = 10, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void aPlaceThatIsNotOnEarthIsRefused(double lat, double lon) {
        Airports airports = new Airports(List.of());

        Throwable thrown = catchThrowable(() -> airports.nearest(new Coordinates(lat, lon), 50_000, 3));

        assertThat(thrown)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("right would be lat -90 to 90 and lon -180 to 180");
    }

    @Test
    void theDateLineAndThePolesAreNoBorders() {
        Airports.Airport east = new Airports.Airport("EST", "East", new Coordinates(60.0, 179.9));
        Airports.Airport polar = new Airports.Airport("POL", "Polar", new Coordinates(89.5, -170.0));
        Airports airports = new Airports(List.of(east, polar));

        List<Found> acrossTheDateLine = airports.nearest(new Coordinates(60.0, -179.9), 50_000, 3);
        List<Found> overThePole = airports.nearest(new Coordinates(89.5, 10.0), 150_000, 3);

        assertThat(acrossTheDateLine).extracting(Found::airport).containsExactly(east);
        assertThat(overThePole).extracting(Found::airport).containsExactly(polar);
    }

    @Test
    void aDegreeOfLatitudeIsAbout111Kilometres() {
        double metres = Airports.distance(new Coordinates(10, 20), new Coordinates(11, 20));

        assertThat(metres).isCloseTo(111_195, within(1.0));
    }

    private List<Airport> airports(double lat, double lon) {
        LocalDate day = LocalDate.of(2027, 5, 1);
        EnrichmentContext context = Itineraries.stay("XX", "UTC", lat, lon, day, day);
        return SOURCE.gather(context).airports();
    }
}
