package com.mercurious.travel.tools.catalogue.check;

import static org.assertj.core.api.Assertions.assertThat;

import com.mercurious.travel.catalogue.Catalogue;
import com.mercurious.travel.catalogue.CatalogueFiles;
import com.mercurious.travel.catalogue.City;
import com.mercurious.travel.catalogue.CityFiles;
import com.mercurious.travel.tools.catalogue.check.Finding.Rule;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** What each rule finds in cities that break it on purpose, and what it lets be. */
class CityCheckTest {

    @Test
    void aCityThatIsRightHasNoFindings() throws IOException {
        assertThat(CityCheck.everything(city("right-city.json"))).isEmpty();
    }

    @Test
    void aPlaceOffItsCountrysLandIsFoundAndSaidWhere() throws IOException {
        List<Finding> found = CityCheck.findings(city("misplaced.json"));

        assertThat(found)
                .filteredOn(finding -> finding.rule() == Rule.LAND)
                .extracting(Finding::toString)
                .satisfiesExactly(
                        text -> assertThat(text)
                                .startsWith("trieste/in-slovenia")
                                .contains("in SI"),
                        text -> assertThat(text)
                                .startsWith("trieste/in-the-gulf")
                                .contains("in the sea"),
                        text -> assertThat(text)
                                .startsWith("trieste/latitude-and-longitude-swapped")
                                .contains("more than 50 km off the land of IT"));
        assertThat(found)
                .filteredOn(finding -> finding.rule() == Rule.REACH)
                .extracting(Finding::place)
                .containsExactly("latitude-and-longitude-swapped");
    }

    @Test
    void whatLiesAFewKilometresOffInTheSeaIsOnlyNoted() throws IOException {
        List<Finding> found = CityCheck.findings(city("islands.json"));

        assertThat(found)
                .extracting(Finding::rule, Finding::place, Finding::isError)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(Rule.LAND, "sea-fort", false),
                        org.assertj.core.groups.Tuple.tuple(Rule.LAND, "bridge-and-causeway", false),
                        org.assertj.core.groups.Tuple.tuple(Rule.LAND, "in-sweden", true),
                        org.assertj.core.groups.Tuple.tuple(Rule.LAND, "far-at-sea", true));
    }

    @Test
    void aPlaceThatIsThereTwiceIsFound() throws IOException {
        List<Finding> found = CityCheck.findings(city("duplicates.json"));

        assertThat(found)
                .filteredOn(Finding::isError)
                .extracting(Finding::rule, Finding::place)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(Rule.DUPLICATE, "town-hall"),
                        org.assertj.core.groups.Tuple.tuple(Rule.NAMESAKE, "johanneum-museum"));
        assertThat(found)
                .filteredOn(finding -> !finding.isError())
                .extracting(Finding::rule, Finding::place)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(Rule.NAMESAKE, "church-of-our-lady"));
    }

    @Test
    void aNameInTheWrongScriptIsFoundUnlessItSaysThatItIsNotKnown() throws IOException {
        assertThat(CityCheck.findings(city("scripts.json")))
                .filteredOn(finding -> finding.rule() == Rule.SCRIPT)
                .extracting(Finding::place)
                .containsExactly("latin-local-name", "japanese-name", "japanese-name-and-no-local-name");
    }

    @Test
    void oddCombinationsAreWarnings() throws IOException {
        List<Finding> found = CityCheck.findings(city("odd.json"));

        assertThat(found).noneMatch(Finding::isError);
        assertThat(found)
                .extracting(Finding::place)
                .containsExactly(
                        "museum-at-night",
                        "park-with-a-roof",
                        "street-with-a-ticket",
                        "nightlife-by-day",
                        "visit-longer-than-hours",
                        "temple-for-shoppers");
    }

    @Test
    void everyExceptionExplainsSomethingThatWouldBeFound() {
        Catalogue builtIn = Catalogue.of(CatalogueFiles.builtIn());

        assertThat(Exceptions.BUILT_IN.entries())
                .filteredOn(entry -> builtIn.find(entry.city()).isPresent())
                .isNotEmpty()
                .allSatisfy(entry -> assertThat(CityCheck.everything(builtIn.city(entry.city())))
                        .as("an exception that nothing needs any more")
                        .anyMatch(entry::explains));
    }

    private static City city(String file) throws IOException {
        try (InputStream in = Objects.requireNonNull(
                CityCheckTest.class.getResourceAsStream("/catalogue/check/" + file), "no fixture " + file)) {
            return CityFiles.read(file, in.readAllBytes());
        }
    }
}
