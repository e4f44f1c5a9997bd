package com.mercurious.travel.tools.catalogue.check;

import com.mercurious.travel.almanac.Geo;
import com.mercurious.travel.catalogue.City;
import com.mercurious.travel.catalogue.Place;
import com.mercurious.travel.catalogue.name.Names;
import com.mercurious.travel.catalogue.name.PlaceNames;
import com.mercurious.travel.tools.catalogue.check.Finding.Rule;
import java.util.List;
import java.util.Locale;

/** No place is there twice: none within 60 m of another, none of the same or nearly the same name within 500 m. */
final class NeighbourRule implements CityRule {
    static final double NEAREST_M = 60;
    static final double NAMESAKE_M = 500;

    @Override
    public void check(City city, Findings findings) {
        List<Place> places = city.places();
        List<PlaceNames> names = places.stream().map(Place::names).toList();
        for (int i = 0; i < places.size(); i++) {
            for (int j = i + 1; j < places.size(); j++) {
                Place one = places.get(i);
                Place other = places.get(j);
                double metres = Geo.metres(one.coordinates(), other.coordinates());
                if (metres < NEAREST_M) {
                    findings.demand(Rule.DUPLICATE, one, false, duplicate(other, metres));
                } else if (names.get(i).isLike(names.get(j))) {
                    checkNamesakes(one, other, metres, findings);
                }
            }
        }
    }

    private static String duplicate(Place other, double metres) {
        return String.format(
                Locale.ROOT,
                "lies %.0f m from %s: one place under two names, or a wrong coordinate",
                metres,
                other.id());
    }

    private static void checkNamesakes(Place one, Place other, double metres, Findings findings) {
        String text = String.format(
                Locale.ROOT,
                "has nearly the name of %s, %.0f m away: '%s' and '%s'",
                other.id(),
                metres,
                one.name(),
                other.name());
        findings.demand(Rule.NAMESAKE, one, metres >= NAMESAKE_M, text);
        boolean sameName = Names.normalise(one.name()).equals(Names.normalise(other.name()));
        findings.expect(Rule.NAMESAKE, one, metres < NAMESAKE_M || !sameName, text);
    }
}
