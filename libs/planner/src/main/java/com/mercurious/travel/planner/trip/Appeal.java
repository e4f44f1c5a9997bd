package com.mercurious.travel.planner.trip;

import com.mercurious.travel.catalogue.Place;
import com.mercurious.travel.events.Interest;
import com.mercurious.travel.events.TravelRequest;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a visit is worth to these travellers, as a score of 0 to 160. It grows with the place's popularity, with the weight
 * of each interest that the place serves, and with the time that there is to be spent:
 *
 * <pre>
 * score    = 100 · (popularity / 100)^2 · (0.3 + 0.7 · match) · fullness
 * match    = 0.75 · best + 0.25 · mean
 * best     = the greatest of weight(interest) · (1, 0.9, 0.8, 0.7) over the place's interests, strongest first
 * mean     = the mean weight of the place's interests
 * fullness = the square root of the typical visit in hours, from 0.6 to 1.6
 * </pre>
 *
 * The power makes one famous place outweigh three passable ones; the constant 0.3 leaves a famous place its worth to those
 * who care for other things; the root keeps a palace that fills half a day from losing against three squares on the way.
 * Where children travel, the weight of family is at least 0.8.
 */
final class Appeal {
    /** Score points of the planner for one point of the score that travellers see. */
    static final int SCALE = 10;

    private static final double POPULARITY_POWER = 2;
    private static final double FLOOR = 0.3;
    private static final double BEST_SHARE = 0.75;
    private static final double RANK_STEP = 0.1;
    private static final double LEAST_RANK = 0.5;
    private static final double LEAST_FULLNESS = 0.6;
    private static final double GREATEST_FULLNESS = 1.6;
    private static final double FAMILY_WITH_CHILDREN = 0.8;
    private static final double INDIFFERENT = 0.5;

    private final Map<Interest, Double> weights = new EnumMap<>(Interest.class);

    Appeal(TravelRequest request) {
        if (request.interests() != null) {
            request.interests().forEach((interest, weight) -> weights.put(interest, Math.clamp(weight, 0.0, 1.0)));
        }
        if (weights.values().stream().noneMatch(weight -> weight > 0)) {
            for (Interest interest : Interest.values()) {
                weights.put(interest, INDIFFERENT);
            }
        }
        if (request.travellers().children() > 0) {
            weights.merge(Interest.FAMILY, FAMILY_WITH_CHILDREN, Math::max);
        }
    }

    /** The score in units of a tenth, for the planner. */
    long points(Place place) {
        double popularity = Math.pow(place.popularity() / 100.0, POPULARITY_POWER);
        double fullness = Math.clamp(Math.sqrt(place.dwellMinutes() / 60.0), LEAST_FULLNESS, GREATEST_FULLNESS);
        double points = 100 * SCALE * popularity * (FLOOR + (1 - FLOOR) * match(place.interests())) * fullness;
        return Math.max(1, Math.round(points));
    }

    /** The score that travellers see. */
    static double score(long points) {
        return (double) points / SCALE;
    }

    /** The interest with a weight that counts most among those that a place serves; empty where none has one. */
    static Optional<Interest> strongest(List<Interest> interests, Map<Interest, Double> weights) {
        Interest strongest = null;
        double most = 0;
        for (int rank = 0; rank < interests.size(); rank++) {
            double counts = weights.getOrDefault(interests.get(rank), 0.0) * rankFactor(rank);
            if (counts > most) {
                most = counts;
                strongest = interests.get(rank);
            }
        }
        return Optional.ofNullable(strongest);
    }

    private static double rankFactor(int rank) {
        return Math.max(LEAST_RANK, 1 - RANK_STEP * rank);
    }

    private double match(List<Interest> interests) {
        double best = 0;
        double sum = 0;
        for (int rank = 0; rank < interests.size(); rank++) {
            double weight = weights.getOrDefault(interests.get(rank), 0.0);
            best = Math.max(best, weight * rankFactor(rank));
            sum += weight;
        }
        return BEST_SHARE * best + (1 - BEST_SHARE) * sum / interests.size();
    }
}
