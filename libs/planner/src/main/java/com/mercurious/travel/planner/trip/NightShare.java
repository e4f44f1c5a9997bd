package com.mercurious.travel.planner.trip;

import com.mercurious.travel.catalogue.City;
import com.mercurious.travel.planner.trip.rule.PaceRules;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

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
     * @param least nights that each city needs; no more than {@code nights} together
     * @param nights to share out
     * @return nights of each city, the least or more
     */
    int[] share(@Nullable Integer[] wanted, int[] least, int nights) {
        int[] share = new int[cities.size()];
        for (int i = 0; i < share.length; i++) {
            share[i] = wanted[i] == null ? least[i] : Math.max(least[i], wanted[i]);
        }
        while (Arrays.stream(share).sum() > nights) {
            share[longest(share, least)]--;
        }
        boolean allSet = Arrays.stream(wanted).noneMatch(java.util.Objects::isNull);
        while (Arrays.stream(share).sum() < nights) {
            share[worthiest(share, wanted, allSet)]++;
        }
        return share;
    }

    private static int longest(int[] share, int[] least) {
        int found = -1;
        int most = 0;
        for (int i = 0; i < share.length; i++) {
            int spare = share[i] - least[i];
            if (spare > most) {
                most = spare;
                found = i;
            }
        }
        return found;
    }

    private int worthiest(int[] share, @Nullable Integer[] wanted, boolean allSet) {
        if (share.length == 1) {
            return 0;
        }
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
