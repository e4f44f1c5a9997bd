package com.mercurious.travel.tools.cli.proposal;

import com.mercurious.travel.events.Itinerary.InterestShare;
import com.mercurious.travel.events.Itinerary.Quality;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** What a day or a trip is like, in one line. */
final class QualityText {
    private static final int INTERESTS = 3;
    private static final double PERCENT = 100.0;

    private QualityText() {}

    static String of(Quality quality) {
        List<String> facts = new ArrayList<>();
        facts.add(percent(quality.shareAtPlaces()) + " of the time at places");
        facts.add(Wording.duration(quality.walkingMinutes()) + " on foot");
        if (quality.waitingMinutes() > 0) {
            facts.add(Wording.duration(quality.waitingMinutes()) + " waiting");
        }
        facts.add(String.format(Locale.ENGLISH, "variety %.1f", quality.variety()));
        if (quality.crossings() > 0) {
            facts.add(Wording.count(quality.crossings(), "way crosses", "ways cross") + " another");
        }
        if (!quality.interests().isEmpty()) {
            facts.add(interests(quality.interests()));
        }
        return String.join(" · ", facts);
    }

    /** Those asked for most, each with what the plan gives to it. */
    private static String interests(List<InterestShare> shares) {
        return shares.stream()
                .sorted(Comparator.comparingDouble(InterestShare::asked).reversed())
                .limit(INTERESTS)
                .map(share -> "%s %s (asked %s)"
                        .formatted(
                                share.interest().name().toLowerCase(Locale.ROOT),
                                percent(share.planned()),
                                percent(share.asked())))
                .collect(Collectors.joining(", "));
    }

    private static String percent(double share) {
        return Math.round(share * PERCENT) + " %";
    }
}
