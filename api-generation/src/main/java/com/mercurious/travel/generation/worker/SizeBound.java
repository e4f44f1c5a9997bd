package com.mercurious.travel.generation.worker;

import com.mercurious.travel.events.Itinerary;
import com.mercurious.travel.events.Itinerary.AlternativePlan;
import com.mercurious.travel.events.Itinerary.Changes;
import com.mercurious.travel.events.Itinerary.Day;
import com.mercurious.travel.events.Itinerary.Quality;
import com.mercurious.travel.events.Itinerary.Reason;
import com.mercurious.travel.events.Itinerary.Visit;
import com.mercurious.travel.events.Money;
import java.util.List;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/**
 * A bound of the size of an itinerary's JSON that is had without writing it: no itinerary takes more bytes. It is two to
 * three times what one really takes.
 */
final class SizeBound {
    /** A character's escape, which is longer than any in UTF-8. */
    private static final int BYTES_PER_CHARACTER = 6;

    /** The names of a record's fields with all that is not text in them: numbers, times, braces. */
    private static final int RECORD = 300;

    private static final int VISIT = 800;

    private SizeBound() {}

    /** Bytes that its JSON takes at most. */
    static long of(Itinerary itinerary) {
        return RECORD
                + text(itinerary.catalogueVersion())
                + sum(
                        itinerary.stays(),
                        stay -> RECORD
                                + text(stay.destinationId(), stay.name(), stay.localName(), stay.country())
                                + text(stay.timeZone()))
                + sum(itinerary.days(), SizeBound::ofDay)
                + sum(
                        itinerary.transfers(),
                        transfer -> RECORD + text(transfer.fromDestinationId(), transfer.toDestinationId()))
                + sum(itinerary.admissions(), SizeBound::ofMoney)
                + sum(
                        itinerary.warnings(),
                        warning -> RECORD + text(warning.code(), warning.message(), warning.subject()))
                + RECORD
                + ofQuality(itinerary.quality())
                + sum(itinerary.alternatives(), SizeBound::ofAlternative)
                + ofChanges(itinerary.changes());
    }

    private static long ofAlternative(AlternativePlan plan) {
        return RECORD
                + text(plan.kind(), plan.summary())
                + sum(plan.days(), SizeBound::ofDay)
                + sum(plan.admissions(), SizeBound::ofMoney)
                + ofQuality(plan.quality());
    }

    private static long ofDay(Day day) {
        return RECORD
                + text(day.destinationId())
                + sum(day.visits(), SizeBound::ofVisit)
                + sum(day.legs(), leg -> RECORD + text(leg.from(), leg.to()))
                + sum(day.meals(), meal -> RECORD)
                + ofQuality(day.quality());
    }

    private static long ofVisit(Visit visit) {
        return VISIT
                + text(visit.placeId(), visit.name(), visit.localName(), visit.kind())
                + sum(visit.interests(), interest -> text(interest.name()))
                + ofMoney(visit.admission())
                + sum(visit.estimated(), SizeBound::text)
                + ofReason(visit.reason());
    }

    private static long ofReason(@Nullable Reason reason) {
        return reason == null
                ? 0
                : RECORD
                        + text(reason.code(), reason.text())
                        + sum(reason.displaced(), place -> RECORD + text(place.placeId(), place.name()));
    }

    private static long ofQuality(@Nullable Quality quality) {
        return quality == null ? 0 : RECORD + sum(quality.interests(), share -> RECORD);
    }

    private static long ofChanges(@Nullable Changes changes) {
        return changes == null
                ? 0
                : RECORD
                        + text(changes.of())
                        + sum(
                                changes.visits(),
                                visit -> RECORD + text(visit.kind(), visit.placeId(), visit.name(), visit.text()));
    }

    /** Amounts are written without an exponent. */
    private static long ofMoney(Money money) {
        return RECORD
                + text(money.currency())
                + money.amount().precision()
                + Math.abs((long) money.amount().scale());
    }

    private static long text(@Nullable String... texts) {
        long bytes = 0;
        for (String text : texts) {
            bytes += text == null ? 0 : 3 + (long) BYTES_PER_CHARACTER * text.length();
        }
        return bytes;
    }

    private static <T> long sum(@Nullable List<T> parts, ToLongFunction<T> bound) {
        long sum = 0;
        if (parts != null) {
            for (T part : parts) {
                sum += bound.applyAsLong(part);
            }
        }
        return sum;
    }
}
