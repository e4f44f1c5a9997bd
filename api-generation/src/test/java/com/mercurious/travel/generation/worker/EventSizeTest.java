package com.mercurious.travel.generation.worker;

import static com.mercurious.travel.planner.trip.RequestBuilder.tripTo;
import static org.assertj.core.api.Assertions.assertThat;

import com.mercurious.travel.catalogue.Catalogue;
import com.mercurious.travel.catalogue.CatalogueFiles;
import com.mercurious.travel.events.Itinerary;
import com.mercurious.travel.messaging.EventJson;
import com.mercurious.travel.planner.route.SearchLimits;
import com.mercurious.travel.planner.trip.TripException;
import com.mercurious.travel.planner.trip.TripPlanner;
import com.mercurious.travel.planner.trip.TripTask;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** A long trip's event stays small enough to be published. */
class EventSizeTest {
    private static final Catalogue CATALOGUE = Catalogue.of(CatalogueFiles.builtIn());

    private static Itinerary withAlternatives() throws TripException {
        TripTask task =
                TripTask.newTrip(tripTo("Rome").alternatives(3).build(), CATALOGUE, SearchLimits.ofIterations(1, 400));
        return new TripPlanner().plan(task, (percent, score, visits) -> {}, () -> false);
    }

    @Test
    void whatFitsStaysAsItIs() throws TripException {
        // When
        Itinerary itinerary = withAlternatives();

        // Then
        assertThat(EventSize.fitted(itinerary, 600_000)).isSameAs(itinerary);
    }

    @Test
    void theBoundIsNeverBelowTheSizeAndNotFarAboveIt() throws TripException {
        // Given
        Itinerary itinerary = withAlternatives();

        // When
        long bound = SizeBound.of(itinerary);

        // Then
        assertThat(bound).isBetween((long) EventJson.write(itinerary).length, 4L * EventJson.write(itinerary).length);
    }

    @Test
    void theBoundHoldsWhereEveryCharacterIsEscaped() throws TripException {
        // Given
        Itinerary itinerary = withAlternatives();
        String odd = "\u0001".repeat(100_000);
        Itinerary.AlternativePlan plan = itinerary.alternatives().getFirst();
        Itinerary.AlternativePlan longer = new Itinerary.AlternativePlan(
                plan.kind(), odd, plan.score(), plan.days(), plan.admissions(), plan.quality());
        Itinerary escaped = itinerary.withAlternatives(List.of(longer));

        // When
        long bound = SizeBound.of(escaped);

        // Then
        assertThat(bound).isGreaterThan(EventJson.write(escaped).length);
    }

    @Test
    void whatIsTooLargeLosesItsLastAlternativesAndSaysSo() throws TripException {
        // Given
        Itinerary itinerary = withAlternatives();
        int limit = EventJson.write(itinerary).length - 1;

        // When
        Itinerary fitted = EventSize.fitted(itinerary, limit);

        // Then
        assertThat(EventJson.write(fitted)).hasSizeLessThanOrEqualTo(limit);
        assertThat(fitted.alternatives()).isEqualTo(itinerary.alternatives().subList(0, 2));
        assertThat(fitted.days()).isEqualTo(itinerary.days());
        assertThat(fitted.warnings()).singleElement().satisfies(warning -> {
            assertThat(warning.code()).isEqualTo("ALTERNATIVES_LEFT_OUT");
            assertThat(warning.message()).contains("1 of 3");
        });
    }

    @Test
    void theWarningIsTheSameInALocaleWithDigitsOfItsOwn() throws TripException {
        // Given
        Itinerary itinerary = withAlternatives();
        Locale before = Locale.getDefault();
        Locale.setDefault(Locale.forLanguageTag("ar-EG"));
        try {
            // When
            Itinerary fitted = EventSize.fitted(itinerary, 1);

            // Then
            assertThat(fitted.warnings().getLast().message()).startsWith("3 of 3 ");
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void theBestPlanStaysWhateverItsSize() throws TripException {
        // When
        Itinerary fitted = EventSize.fitted(withAlternatives(), 1);

        // Then
        assertThat(fitted.alternatives()).isEmpty();
        assertThat(fitted.days()).hasSize(4);
    }
}
