package com.mercurious.travel.tools.catalogue.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.mercurious.travel.catalogue.Catalogue;
import com.mercurious.travel.catalogue.CatalogueFiles;
import com.mercurious.travel.tools.catalogue.listing.Listing;
import com.mercurious.travel.tools.catalogue.listing.ListingComparison;
import com.mercurious.travel.tools.catalogue.listing.ListingComparison.Match;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * Holds the catalogue against Wikivoyage's listings, where there are any: in {@code data/wikivoyage} of the folder that the
 * environment variable {@code TRAVEL_SHARED} names.
 */
class WikivoyageTest {
    private static final String SHARED = "TRAVEL_SHARED";
    private static final int FEWEST_NAMESAKES = 150;

    @Test
    void whatLiesFarFromItsNamesakeIsExplained() throws IOException {
        String shared = System.getenv(SHARED);
        if (shared == null) {
            System.out.printf("Catalogue not held against Wikivoyage: %s names no folder with data%n", SHARED);
        }
        assumeThat(shared).as(SHARED).isNotNull();
        Path folder = Path.of(shared, "data", "wikivoyage");
        List<Listing> listings = CheckCommand.listings(folder);

        List<Match> matches = ListingComparison.of(Catalogue.of(CatalogueFiles.builtIn()), listings);

        System.out.printf("Catalogue held against Wikivoyage: %d places have a namesake there%n", matches.size());
        assertThat(matches).hasSizeGreaterThan(FEWEST_NAMESAKES);
        Map<String, String> explained = explained();
        assertThat(matches.stream().filter(Match::isFar))
                .as("mend the coordinate, or explain the difference in catalogue/wikivoyage-differences.csv")
                .allSatisfy(match -> assertThat(explained).containsKey(key(match)));
        assertThat(explained.keySet())
                .as("explanations of what lies far from its namesake no longer")
                .isSubsetOf(matches.stream()
                        .filter(Match::isFar)
                        .map(WikivoyageTest::key)
                        .toList());
    }

    private static String key(Match match) {
        return match.city().id() + "/" + match.place().id();
    }

    private static Map<String, String> explained() throws IOException {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(
                        WikivoyageTest.class.getResourceAsStream("/catalogue/wikivoyage-differences.csv")),
                StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> !line.startsWith("#") && !line.startsWith("city,") && !line.isBlank())
                    .map(line -> line.split(",", 4))
                    .collect(Collectors.toMap(fields -> fields[0] + "/" + fields[1], fields -> fields[3]));
        }
    }
}
