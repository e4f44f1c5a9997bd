package com.mercurious.travel.planner.trip;

import com.mercurious.travel.catalogue.City;
import com.mercurious.travel.planner.trip.rule.PaceRules;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * Shares the nights of a trip out among its cities. What the traveller has set stays; each further night goes to the city
 * where another day has the most to see, by the scores of the places that the days so far would leave unseen.
 */
final class NightShare {
    private final List<City> cities;
    private final Appeal appeal;
    private final int visitsPerDay;

    NightShare(List<City> cities, Appeal appeal, PaceRules pace) {
        this.cities = cities;
        this.appeal = appeal;
        this.visitsPerDay = pace.visitsPerDay();
    }

    /**
     * @param wanted nights that the traveller set, null where not; one a city, in the order of the visit
     * @param nights to share out, at least one fewer than the cities: the last city is visited on the last day in any case
     * @return nights of each city; at least one but for the last
     */
    int[] share(Integer[] wanted, int nights) {
        int last = cities.size() - 1;
        int[] share = new int[cities.size()];
        for (int i = 0; i <= last; i++) {
            int least = i == last ? 0 : 1;
            share[i] = wanted[i] == null ? least : Math.max(least, wanted[i]);
        }
        while (Arrays.stream(share).sum() > nights) {
            share[longest(share)]--;
        }
        boolean allSet = Arrays.stream(wanted).noneMatch(java.util.Objects::isNull);
        while (Arrays.stream(share).sum() < nights) {
            share[worthiest(share, wanted, allSet)]++;
        }
        return share;
    }

    private static int longest(int[] share) {
        int found = -1;
        int most = 0;
        for (int i = 0; i < share.length; i++) {
            int spare = share[i] - (i == share.length - 1 ? 0 : 1);
            if (spare > most) {
                most = spare;
                found = i;
            }
        }
        return found;
    }

    private int worthiest(int[] share, Integer[] wanted, boolean allSet) {
        int found = -1;
        long most = -1;
        for (int i = 0; i < share.length; i++) {
            if (!allSet && wanted[i] != null) {
                continue;
            }
            int days = i == share.length - 1 ? share[i] + 1 : share[i];
            long worth = worthOfAnotherDay(cities.get(i), days);
            if (worth > most) {
                most = worth;
                found = i;
            }
        }
        return found;
    }

    private long worthOfAnotherDay(City city, int days) {
        return city.places().stream()
                .map(appeal::points)
                .sorted(Comparator.reverseOrder())
                .skip((long) days * visitsPerDay)
                .limit(visitsPerDay)
                .mapToLong(Long::longValue)
                .sum();
    }
}
