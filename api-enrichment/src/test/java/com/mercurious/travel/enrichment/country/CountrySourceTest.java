package com.mercurious.travel.enrichment.country;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mercurious.travel.enrichment.Itineraries;
import com.mercurious.travel.enrichment.facts.EnrichmentContext;
import com.mercurious.travel.enrichment.facts.FactsUnavailableException;
import com.mercurious.travel.events.Enrichment.Country;
import com.mercurious.travel.events.Enrichment.EmergencyNumber;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CountrySourceTest {
    private static final LocalDate DAY = LocalDate.of(2027, 5, 1);

    private final CountrySource source = new CountrySource(new CountryFacts());

    @Test
    void austriaInGerman() {
        EnrichmentContext context = Itineraries.contextOf(Itineraries.vienna());

        List<Country> countries = source.gather(context).countries();

        assertThat(countries)
                .containsExactly(new Country(
                        "AT",
                        "Österreich",
                        List.of("EUR"),
                        List.of("Deutsch"),
                        "+43",
                        "right",
                        List.of("C", "F"),
                        List.of(
                                new EmergencyNumber("general", "112"),
                                new EmergencyNumber("police", "133"),
                                new EmergencyNumber("ambulance", "144"),
                                new EmergencyNumber("fire", "122"))));
    }

    @Test
    void eachCountryOnTheWayOnce() {
        EnrichmentContext context = Itineraries.contextOf(Itineraries.viennaAndPrague());

        List<Country> countries = source.gather(context).countries();

        assertThat(countries).extracting(Country::name).containsExactly("Austria", "Czechia");
        assertThat(countries.get(1).currencies()).containsExactly("CZK");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "AT", "DE", "CH", "CZ", "HU", "PL", "FR", "BE", "NL", "GB", "IE", "DK", "SE", "IT", "ES", "PT", "GR",
                "TR", "US", "JP", "SG", "AU", "ZA", "AR"
            })
    void everyCountryOfTheCatalogueIsComplete(String code) {
        Country country = country(code);

        assertThat(country.currencies()).hasSize(1);
        assertThat(country.languages()).isNotEmpty();
        assertThat(country.callingCode()).matches("\\+[1-9]\\d{0,2}");
        assertThat(country.drivingSide()).isIn("left", "right");
        assertThat(country.plugs()).isNotEmpty().allMatch(plug -> plug.matches("[A-O]"));
        assertThat(country.emergencyNumbers())
                .isNotEmpty()
                .allMatch(emergency -> emergency.number().matches("\\d{2,5}"));
    }

    @Test
    void aCountryOffTheTravelledPathHasWhatIsKnownOfAllTerritories() {
        Country country = country("TL");

        assertThat(country.name()).isEqualTo("Timor-Leste");
        assertThat(country.currencies()).containsExactly("USD");
        assertThat(country.callingCode()).isNull();
        assertThat(country.plugs()).isEmpty();
    }

    @Test
    void noCountryIsSaidInPlainWords() {
        assertThatThrownBy(() -> country("QQ"))
                .isInstanceOf(FactsUnavailableException.class)
                .hasMessageContaining("'QQ'");
    }

    private Country country(String code) {
        return source.gather(Itineraries.stay(code, "UTC", 0, 0, DAY, DAY))
                .countries()
                .getFirst();
    }
}
