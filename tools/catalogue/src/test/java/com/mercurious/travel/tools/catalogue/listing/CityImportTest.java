package com.mercurious.travel.tools.catalogue.listing;

import static org.assertj.core.api.Assertions.assertThat;

import com.mercurious.travel.catalogue.City;
import com.mercurious.travel.catalogue.CityFiles;
import com.mercurious.travel.catalogue.Place;
import com.mercurious.travel.catalogue.PlaceKind;
import com.mercurious.travel.events.Coordinates;
import com.mercurious.travel.tools.catalogue.check.CityCheck;
import com.mercurious.travel.tools.catalogue.check.Finding;
import com.mercurious.travel.tools.catalogue.check.Finding.Rule;
import com.mercurious.travel.tools.catalogue.check.ScriptRule;
import com.mercurious.travel.tools.catalogue.listing.Decision.Outcome;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What becomes of a listing where the city has places already. */
class CityImportTest {
    private static final int MANY = 100;
    private static City graz;

    @BeforeAll
    static void read() throws IOException {
        try (InputStream in =
                Objects.requireNonNull(CityImportTest.class.getResourceAsStream("/catalogue/merge-base.json"))) {
            graz = CityFiles.read("merge-base.json", in.readAllBytes());
        }
    }

    @Test
    void aNamesakeNearbyFillsInWhatWasEstimatedAndLeavesWhatWasKnown() {
        CityImport.Result result = CityImport.into(
                graz,
                List.of(listing(
                        "Landeszeughaus",
                        47.0697,
                        15.4403,
                        Map.of(
                                "tourism", "museum",
                                "opening_hours", "We-Mo 10:00-18:00",
                                "charge", "99 EUR",
                                "wikidata", "Q691346",
                                "wheelchair", "no"))),
                MANY);

        Place armoury = result.city().place("armoury");
        assertThat(result.city().places()).hasSameSizeAs(graz.places());
        assertThat(armoury.hours().text()).isEqualTo("We-Mo 10:00-18:00");
        assertThat(armoury.wikidata()).isEqualTo("Q691346");
        assertThat(armoury.admission()).isEqualByComparingTo("12");
        assertThat(armoury.estimated()).containsExactly("dwell");
        assertThat(armoury.stairs()).isTrue();
        assertThat(armoury.popularity()).isEqualTo(88);
        assertThat(result.decisions()).singleElement().satisfies(decision -> {
            assertThat(decision.outcome()).isEqualTo(Outcome.MERGED);
            assertThat(decision.text())
                    .startsWith("is armoury (same name")
                    .contains("took wikidata, hours, stairs")
                    .contains("kept admission '12' over '99'");
        });
    }

    @Test
    void anEstimateNeverTakesThePlaceOfWhatIsKnown() {
        City once = CityImport.into(
                        graz, List.of(listing("Armoury", 47.0695, 15.4400, Map.of("tourism", "museum"))), MANY)
                .city();

        assertThat(once).usingRecursiveComparison().isEqualTo(graz);
    }

    @Test
    void theWikidataItemWinsOverNameAndDistance() {
        CityImport.Result result = CityImport.into(
                graz,
                List.of(listing(
                        "Torre dell'Orologio",
                        47.0800,
                        15.4377,
                        Map.of("historic", "monument", "wikidata", "Q695103"))),
                MANY);

        assertThat(outcomes(result)).containsExactly(Outcome.MERGED);
        assertThat(result.decisions().getFirst().text()).contains("same Wikidata item Q695103");
    }

    @Test
    void oneNameButTwoItemsIsRefused() {
        CityImport.Result result = CityImport.into(
                graz,
                List.of(listing("Clock Tower", 47.0750, 15.4377, Map.of("historic", "monument", "wikidata", "Q1"))),
                MANY);

        assertThat(outcomes(result)).containsExactly(Outcome.REFUSED);
        assertThat(result.decisions().getFirst().text()).contains("Wikidata item Q1 instead of Q695103");
    }

    @Test
    void aNameInAnyLanguageIsTheSameName() {
        CityImport.Result result = CityImport.into(
                graz,
                List.of(listing(
                        "武器庫",
                        47.0696,
                        15.4401,
                        Map.of(
                                "tourism",
                                "museum",
                                "name:de",
                                "Steirisches Landeszeughaus",
                                "alt_name",
                                "Landes-Zeughaus;Zeughaus"))),
                MANY);

        assertThat(outcomes(result)).containsExactly(Outcome.MERGED);
    }

    @Test
    void whatIsNewIsAddedAndWhatIsTooNearOrFarOrUnknownIsRefused() {
        CityImport.Result result = CityImport.into(
                graz,
                List.of(
                        listing("Mausoleum", 47.0722, 15.4420, Map.of("historic", "tomb")),
                        listing("Postamt", 47.0650, 15.4420, Map.of("amenity", "post_office")),
                        listing("Turmcafé-Galerie", 47.0740, 15.4377, Map.of("tourism", "gallery")),
                        listing("Mariendom", 48.3000, 14.2800, Map.of("building", "cathedral"))),
                MANY);

        assertThat(result.city().places()).hasSize(graz.places().size() + 1);
        assertThat(result.city().place("mausoleum").kind()).isEqualTo(PlaceKind.MONUMENT);
        assertThat(result.decisions())
                .filteredOn(decision -> decision.outcome() == Outcome.REFUSED)
                .extracting(Decision::text)
                .containsExactlyInAnyOrder(
                        "neither type, tags nor name tell what it is",
                        "22 m from clock-tower, which has another name",
                        "more than 40 km from the centre");
    }

    @Test
    void theBestKnownAreAddedFirst() {
        CityImport.Result result = CityImport.into(
                graz,
                List.of(
                        listing("Bench", 47.0600, 15.4300, Map.of("tourism", "artwork")),
                        listing(
                                "Opera",
                                47.0670,
                                15.4450,
                                Map.of("amenity", "theatre", "wikidata", "Q2", "name:fr", "O"))),
                1);

        assertThat(result.city().places())
                .extracting(Place::id)
                .contains("opera")
                .doesNotContain("bench");
        assertThat(result.decisions())
                .filteredOn(decision -> decision.outcome() == Outcome.REFUSED)
                .extracting(Decision::text)
                .containsExactly("enough places, and better known ones (--most)");
    }

    @Test
    void whatCantBeReadIsEstimatedAndSaid() {
        CityImport.Result result = CityImport.into(
                graz,
                List.of(listing(
                        "Volkskundemuseum",
                        47.0600,
                        15.4450,
                        Map.of("tourism", "museum", "opening_hours", "10-18", "charge", "10 CHF", "wikidata", "none"))),
                MANY);

        assertThat(result.city().place("volkskundemuseum").estimated()).contains("hours", "admission");
        assertThat(result.notes())
                .hasSize(3)
                .anyMatch(note -> note.contains("10-18"))
                .anyMatch(note -> note.contains("charge '10 CHF' is not in EUR"))
                .anyMatch(note -> note.contains("wikidata 'none' is no item"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1,200 EUR | 1200",
                "1.500 EUR | 1500",
                "2'500.50 EUR | 2500.50",
                "12,5 € | 12.5",
                "EUR 16.50 | 16.50",
                "1,234,567 EUR | 1234567"
            })
    void anAmountIsReadAsPeopleWriteIt(String charge, BigDecimal amount) {
        City city = CityImport.into(
                        graz,
                        List.of(listing(
                                "Volkskundemuseum", 47.0600, 15.4450, Map.of("tourism", "museum", "charge", charge))),
                        MANY)
                .city();

        assertThat(city.place("volkskundemuseum").admission()).isEqualByComparingTo(amount);
    }

    @Test
    void theMiddleOfListingsOnThe180thMeridianIsThere() {
        City city = newCity(
                "Taveuni",
                "FJ",
                List.of(
                        listing("A", -16.8, 179.99, Map.of()),
                        listing("B", -16.8, -179.99, Map.of()),
                        listing("C", -16.8, -179.97, Map.of())));

        assertThat(city.centre()).isEqualTo(new Coordinates(-16.8, -179.99));
    }

    /** Also those that write Latin, where the English name does. */
    @ParameterizedTest
    @MethodSource("java.util.Locale#getISOCountries")
    void aCityOfAnyCountryComesInWithoutItsLocalName(String country) {
        City city =
                newCity("Newtown", country, List.of(listing("Old Museum", 47.0, 15.0, Map.of("tourism", "museum"))));

        assertThat(CityCheck.errors(city)).extracting(Finding::rule).doesNotContain(Rule.SCRIPT);
        assertThat(city.estimated().isEmpty()).isEqualTo(ScriptRule.isLocal(country, "Newtown"));
    }

    private static City newCity(String name, String country, List<Listing> listings) {
        return CityImport.into(
                        CityImport.empty(
                                name,
                                Optional.empty(),
                                country,
                                ZoneOffset.UTC,
                                "EUR",
                                "tests",
                                YearMonth.of(2026, 11),
                                listings),
                        listings,
                        MANY)
                .city();
    }

    private static List<Outcome> outcomes(CityImport.Result result) {
        return result.decisions().stream().map(Decision::outcome).toList();
    }

    private static Listing listing(String name, double lat, double lon, Map<String, String> tags) {
        return new Listing(1, name, null, null, null, new Coordinates(lat, lon), tags);
    }
}
