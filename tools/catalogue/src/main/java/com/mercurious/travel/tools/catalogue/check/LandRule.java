package com.mercurious.travel.tools.catalogue.check;

import com.mercurious.travel.catalogue.City;
import com.mercurious.travel.catalogue.Place;
import com.mercurious.travel.events.Coordinates;
import com.mercurious.travel.tools.catalogue.check.Finding.Rule;
import java.util.Locale;

/**
 * The centre and each place stand on the land of the city's country, or no farther from it than the outlines are coarse: a
 * line of 0.2 mm at 1:10,000,000 is 2 km wide. Quays, piers and small islands (Alcatraz, Burano) lie within that; what is not
 * has coordinates of another place, or is an exception by name. For the same reason a border is not decided nearer than that.
 */
final class LandRule implements CityRule {
    static final double TOLERANCE_M = 2_000;

    @Override
    public void check(City city, Findings findings) {
        CountryOutlines outlines = CountryOutlines.builtIn();
        if (city.country() == null || !outlines.knows(city.country())) {
            return;
        }
        if (isOff(city, city.centre(), outlines)) {
            findings.demand(Rule.LAND, false, "the centre " + where(city, city.centre(), outlines));
        }
        for (Place place : city.places()) {
            if (isOff(city, place.coordinates(), outlines)) {
                findings.demand(Rule.LAND, place, false, where(city, place.coordinates(), outlines));
            }
        }
    }

    private static boolean isOff(City city, Coordinates at, CountryOutlines outlines) {
        return outlines.metresFrom(city.country(), at) > TOLERANCE_M;
    }

    private static String where(City city, Coordinates at, CountryOutlines outlines) {
        double metres = outlines.metresFrom(city.country(), at);
        String far = Double.isInfinite(metres)
                ? "more than %.0f km".formatted(CountryOutlines.FARTHEST_M / 1000)
                : String.format(Locale.ROOT, "%.1f km", metres / 1000);
        return "lies %s off the land of %s, %s; coordinates have to be on land, latitude first"
                .formatted(
                        far,
                        city.country(),
                        outlines.countryAt(at).map(country -> "in " + country).orElse("in the sea"));
    }
}
