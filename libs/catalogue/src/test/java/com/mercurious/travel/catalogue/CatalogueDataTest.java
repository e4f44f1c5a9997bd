package com.mercurious.travel.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import com.mercurious.travel.events.Interest;
import com.mercurious.travel.openinghours.OpeningHours;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The built-in catalogue: what each file has to be like, and what all of them have to offer. */
class CatalogueDataTest {
    private static final int OPEN_PLACES = 4;
    private static final Map<String, byte[]> FILES = CatalogueFiles.builtIn();
    private static final Map<String, City> CITIES = new HashMap<>();

    static Stream<String> files() {
        return FILES.keySet().stream();
    }

    @Test
    void theIndexNamesEveryFileOfTheFolder() throws URISyntaxException {
        Path folder = Path.of(Objects.requireNonNull(getClass().getResource("/catalogue/vienna.json"))
                        .toURI())
                .getParent();

        List<String> inFolder = CatalogueFiles.list(folder).stream()
                .map(file -> "catalogue/" + file.getFileName())
                .toList();

        assertThat(FILES.keySet())
                .as("%s has to name each file of catalogue/, one id a line", CatalogueFiles.INDEX)
                .containsExactlyInAnyOrderElementsOf(inFolder);
    }

    @Test
    void thereAreAtLeastThirtyCities() {
        assertThat(FILES).hasSizeGreaterThanOrEqualTo(30);
    }

    @ParameterizedTest
    @MethodSource("files")
    void aCitysDataAreRight(String file) {
        City city = city(file);

        assertThat(file).isEqualTo("catalogue/" + city.id() + ".json");
        assertThat(city.places()).hasSizeGreaterThanOrEqualTo(25);
    }

    @ParameterizedTest
    @MethodSource("files")
    void aCityHasSomethingForEveryTraveller(String file) {
        City city = city(file);

        Map<Interest, Long> offered = Arrays.stream(Interest.values())
                .collect(Collectors.toMap(
                        interest -> interest,
                        interest -> count(city, place -> place.interests().contains(interest)),
                        (a, b) -> a,
                        TreeMap::new));
        assertThat(offered)
                .allSatisfy((interest, places) ->
                        assertThat(places).as("%s in %s", interest, city.id()).isPositive());
        assertThat(count(city, place -> place.admission().signum() == 0)).isGreaterThanOrEqualTo(8);
    }

    @ParameterizedTest
    @MethodSource("files")
    void aCityHasFourOpenPlacesOnAnyDayOfTheYear(String file) {
        City city = city(file);

        OpeningHours.TYPICAL_YEAR
                .atDay(1)
                .datesUntil(OpeningHours.TYPICAL_YEAR.plusYears(1).atDay(1))
                .forEach(date -> assertThat(city.places().stream()
                                .filter(place -> !place.hours().on(date).isEmpty())
                                .limit(OPEN_PLACES))
                        .as("%s on %s", city.id(), date)
                        .hasSize(OPEN_PLACES));
    }

    @ParameterizedTest
    @MethodSource("files")
    void writingAndReadingAgainChangesNothing(String file) {
        City city = city(file);

        City again = CityFiles.read(file, CityFiles.write(city));

        // Opening hours are what their text and the city's whereabouts make them, and both of these are compared.
        assertThat(again)
                .usingRecursiveComparison()
                .withEqualsForType((one, other) -> one.text().equals(other.text()), OpeningHours.class)
                .isEqualTo(city);
    }

    @Test
    void theHeadAgreesWithTheCity() {
        for (Map.Entry<String, byte[]> file : FILES.entrySet()) {
            City city = city(file.getKey());
            CityHead head = CityHeads.read(file.getKey(), file.getValue());

            assertThat(head.id()).isEqualTo(city.id());
            assertThat(head.aliases()).isEqualTo(city.aliases());
            assertThat(head.centre()).isEqualTo(city.centre());
            assertThat(head.places()).isEqualTo(city.places().size());
        }
    }

    private static City city(String file) {
        return CITIES.computeIfAbsent(file, name -> CityFiles.read(name, FILES.get(name)));
    }

    private static long count(City city, Predicate<Place> test) {
        return city.places().stream().filter(test).count();
    }
}
