package com.mercurious.travel.tools.catalogue.check;

import com.mercurious.travel.catalogue.City;
import com.mercurious.travel.catalogue.Place;
import com.mercurious.travel.events.Coordinates;
import com.mercurious.travel.tools.catalogue.check.Finding.Rule;
import java.util.Locale;
import java.util.Optional;

/**
 * The centre and each place stand on the land of the city's country, or no farther from it than the outlines are coarse: a
 * line of 0.2 mm at 1:10,000,000 is 2 km wide. Quays, piers and small islands (Alcatraz, Burano) lie within that. Islands,
 * skerries and causeways that the outlines leave out lie some kilometres off: in the sea that is only worth a look, up to
 * {@link #FARTHEST_NOTED_M}, below what a wrong digit of a tenth of a degree makes. What is farther, or on the land of another
 * country, has coordinates of another place, or is an exception by name.
 */
final class LandRule implements CityRule {
    static final double TOLERANCE_M = 2_000;
    static final double FARTHEST_NOTED_M = 10_000;

    @Override
    public void check(City city, Findings findings) {
        CountryOutlines outlines = CountryOutlines.builtIn();
        if (city.country() == null || !outlines.knows(city.country())) {
            return;
        }
        check(city, null, city.centre(), outlines, findings);
        for (Place place : city.places()) {
            check(city, place, place.coordinates(), outlines, findings);
        }
    }

    private static void check(City city, Place place, Coordinates at, CountryOutlines outlines, Findings findings) {
        double metres = outlines.metresFrom(city.country(), at);
        if (metres <= TOLERANCE_M) {
            return;
        }
        Optional<String> elsewhere = outlines.countryAt(at);
        String far = metres > CountryOutlines.FARTHEST_M
                ? String.format(Locale.ROOT, "more than %.0f km", CountryOutlines.FARTHEST_M / 1000)
                : String.format(Locale.ROOT, "%.1f km", metres / 1000);
        String where = "%slies %s off the land of %s, %s"
                .formatted(
                        place == null ? "the centre " : "",
                        far,
                        city.country(),
                        elsewhere.map(country -> "in " + country).orElse("in the sea"));
        if (elsewhere.isEmpty() && metres <= FARTHEST_NOTED_M) {
            findings.expect(
                    Rule.LAND,
                    place,
                    false,
                    where + " as coarse outlines have it: right for a small island, a pier or a causeway");
        } else {
            findings.demand(Rule.LAND, place, false, where + "; coordinates have to be on land, latitude first");
        }
    }
}
