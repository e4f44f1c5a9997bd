package com.mercurious.travel.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mercurious.travel.events.Interest;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class CityFilesTest {
    private static final String MINIMAL = resource("minimal-city.json");

    @Test
    void whatAPlaceLeavesOutIsTypicalForItsKindAndEstimated() {
        City city = CityFiles.read("minimal.json", bytes(MINIMAL));

        assertThat(city.places()).singleElement().satisfies(place -> {
            assertThat(place.localName()).isEqualTo("Old Museum");
            assertThat(place.hours().text()).isEqualTo(PlaceKind.MUSEUM.typicalHours());
            assertThat(place.dwellMinutes()).isEqualTo(PlaceKind.MUSEUM.typicalDwellMinutes());
            assertThat(place.interests()).containsExactly(Interest.HISTORY, Interest.ART);
            assertThat(place.indoor()).isTrue();
            assertThat(place.estimated()).containsExactly("interests", "dwell", "hours", "admission", "popularity");
        });
    }

    @Test
    void whatIsNotKnownOfACityIsWrittenAndReadAgain() {
        City known = CityFiles.read("minimal.json", bytes(MINIMAL));
        City guessed =
                CityFiles.read("minimal.json", bytes(MINIMAL.replaceFirst("\\{", "{\"estimated\": [\"localName\"],")));

        City again = CityFiles.read("again.json", CityFiles.write(guessed));

        assertThat(known.estimated()).isEmpty();
        assertThat(again.estimated()).containsExactly(City.LOCAL_NAME);
        assertThat(again.withLocalName("Anders").estimated()).isEmpty();
    }

    @Test
    void anUnknownKindIsRefusedWithThoseThatThereAre() {
        assertThatThrownBy(() -> CityFiles.read("bad.json", bytes(MINIMAL.replace("\"museum\"", "\"musuem\""))))
                .isInstanceOf(CatalogueException.class)
                .hasMessageContaining("bad.json: place 1 (old-museum)")
                .hasMessageContaining("'musuem'")
                .hasMessageContaining("museum, gallery");
    }

    @Test
    void aMisspeltFieldIsRefusedWithItsLine() {
        assertThatThrownBy(() -> CityFiles.read("bad.json", bytes(MINIMAL.replace("\"kind\"", "\"kint\""))))
                .isInstanceOf(CatalogueException.class)
                .hasMessageContaining("kint")
                .hasMessageContaining("line 6");
    }

    @Test
    void wrongHoursAreRefusedWithThePlace() {
        String wrong = MINIMAL.replace("\"kind\"", "\"hours\": \"10 to 6\", \"kind\"");

        assertThatThrownBy(() -> CityFiles.read("bad.json", bytes(wrong)))
                .isInstanceOf(CatalogueException.class)
                .hasMessageContaining("old-museum")
                .hasMessageContaining("10 to 6");
    }

    @Test
    void aWrongTimeZoneIsRefused() {
        assertThatThrownBy(() -> CityFiles.read("bad.json", bytes(MINIMAL.replace("Europe/Vienna", "Vienna"))))
                .isInstanceOf(CatalogueException.class)
                .hasMessageContaining("Europe/Vienna");
    }

    static String resource(String name) {
        try (var in = Objects.requireNonNull(CityFilesTest.class.getResourceAsStream("/catalogue/" + name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
