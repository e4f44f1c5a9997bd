package com.mercurious.travel.planner.trip;

import static com.mercurious.travel.planner.trip.RequestBuilder.tripTo;
import static org.assertj.core.api.Assertions.assertThat;

import com.mercurious.travel.almanac.money.Currencies;
import com.mercurious.travel.almanac.money.RateTable;
import com.mercurious.travel.catalogue.City;
import com.mercurious.travel.catalogue.Place;
import com.mercurious.travel.events.Coordinates;
import com.mercurious.travel.events.Interest;
import com.mercurious.travel.events.Itinerary;
import com.mercurious.travel.events.Pace;
import com.mercurious.travel.events.TravelRequest;
import com.mercurious.travel.events.TravelRequest.Accessibility;
import com.mercurious.travel.planner.trip.rule.Journeys;
import com.mercurious.travel.planner.trip.rule.MealRules;
import com.mercurious.travel.planner.trip.rule.PaceRules;
import com.mercurious.travel.planner.trip.rule.Way;
import com.mercurious.travel.planner.trip.rule.Ways;
import com.mercurious.travel.planner.trip.validation.ItineraryValidator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The rules one by one: what a place is worth, how long ways, visits and journeys take, when to eat, where to go first. */
class RulesTest {
    private static final Coordinates CENTRE = new Coordinates(48.2084, 16.3725);
    private static final PaceRules BALANCED = PaceRules.of(Pace.BALANCED);

    @Test
    void aShortWayIsWalkedAndALongOneRidden() {
        Ways ways = Ways.of(new Accessibility(false, false));

        Way near = ways.between(CENTRE, northOf(CENTRE, 1000));
        Way far = ways.between(CENTRE, northOf(CENTRE, 2900));

        assertThat(near).isEqualTo(new Way(Itinerary.Mode.WALK, 1300, 18, 1300));
        assertThat(far).isEqualTo(new Way(Itinerary.Mode.PUBLIC_TRANSPORT, 4060, 24, 300));
    }

    @Test
    void thoseWhoAvoidLongWalksRideSoonerAndWalkSlower() {
        Ways ways = Ways.of(new Accessibility(false, true));

        assertThat(ways.between(CENTRE, northOf(CENTRE, 1000)).mode()).isEqualTo(Itinerary.Mode.PUBLIC_TRANSPORT);
        assertThat(ways.between(CENTRE, northOf(CENTRE, 400))).isEqualTo(new Way(Itinerary.Mode.WALK, 520, 9, 520));
    }

    @Test
    void aWayToTheSamePlaceTakesNoTime() {
        assertThat(Ways.of(null).between(CENTRE, CENTRE).minutes()).isZero();
    }

    @Test
    void worthGrowsWithPopularityAndWithEachInterest() {
        City vienna = Trips.CATALOGUE.city("vienna");
        Place museum = vienna.place("kunsthistorisches-museum");
        for (Interest interest : museum.interests()) {
            long little = appeal(interest, 0.1).points(museum);
            long much = appeal(interest, 0.9).points(museum);
            assertThat(much).as("%s", interest).isGreaterThan(little);
        }
        Appeal appeal = appeal(Interest.ART, 1);
        assertThat(appeal.points(withPopularity(museum, 90))).isGreaterThan(appeal.points(withPopularity(museum, 60)));
    }

    @Test
    void noInterestAtAllIsAnEvenInterestInAll() {
        Place museum = Trips.CATALOGUE.city("vienna").place("kunsthistorisches-museum");

        long points = new Appeal(tripTo("Vienna").noInterests().build()).points(museum);

        assertThat(points).isEqualTo(appeal(0.5).points(museum));
    }

    @Test
    void thePaceScalesAVisitButNotBeyondItsOpening() {
        Place museum = Trips.CATALOGUE.city("vienna").place("kunsthistorisches-museum");

        assertThat(Stream.of(Pace.RELAXED, Pace.BALANCED, Pace.PACKED)
                        .map(PaceRules::of)
                        .map(pace -> pace.visitMinutes(museum)))
                .containsExactly(180, 150, 120);
    }

    @Test
    void mealsFollowTheDaysHours() {
        assertThat(kinds(9 * 60, 18 * 60)).containsExactly(Itinerary.Meal.Kind.LUNCH);
        assertThat(kinds(9 * 60, 20 * 60)).containsExactly(Itinerary.Meal.Kind.LUNCH, Itinerary.Meal.Kind.DINNER);
        assertThat(kinds(14 * 60, 18 * 60)).isEmpty();
        assertThat(kinds(9 * 60, 12 * 60)).isEmpty();
        assertThat(MealRules.of(12 * 60 + 30, 18 * 60, BALANCED))
                .singleElement()
                .satisfies(lunch -> {
                    assertThat(lunch.earliest()).isEqualTo(12 * 60 + 30);
                    assertThat(lunch.latest() + lunch.minutes()).isEqualTo(14 * 60 + 30);
                });
    }

    @Test
    void journeysGoByTrainUnlessFarOrOverTheSea() {
        assertThat(journey("vienna", "budapest").mode()).isEqualTo(Itinerary.Mode.TRAIN);
        assertThat(journey("london", "paris").mode()).isEqualTo(Itinerary.Mode.TRAIN);
        assertThat(journey("dublin", "london").mode()).isEqualTo(Itinerary.Mode.FLIGHT);
        assertThat(journey("tokyo", "kyoto").mode()).isEqualTo(Itinerary.Mode.TRAIN);
        assertThat(journey("paris", "new-york").mode()).isEqualTo(Itinerary.Mode.FLIGHT);
        assertThat(journey("paris", "new-york").minutes()).isBetween(10 * 60, 13 * 60);
        assertThat(journey("vienna", "budapest").minutes()).isBetween(150, 270);
    }

    @Test
    void citiesAreVisitedInTheOrderThatTravelsLeast() {
        List<City> cities = Stream.of("paris", "vienna", "brussels", "munich", "amsterdam")
                .map(Trips.CATALOGUE::city)
                .toList();

        List<String> order = StayOrder.shortest(cities).stream()
                .map(index -> cities.get(index).id())
                .toList();

        assertThat(order).containsExactly("paris", "brussels", "amsterdam", "munich", "vienna");
    }

    @Test
    void aFixedOrderIsKeptAndMayComeBack() throws TripException {
        Itinerary itinerary =
                Trips.plan(tripTo("Paris", "Brussels", "Paris").fixedOrder().days(5));

        assertThat(itinerary.stays())
                .extracting(Itinerary.Stay::destinationId)
                .containsExactly("paris", "brussels", "paris");
        assertThat(itinerary.days())
                .extracting(Itinerary.Day::destinationId)
                .startsWith("paris")
                .endsWith("paris")
                .contains("brussels");
    }

    @Test
    void nightsThatWereSetAreKeptAndTheRestIsShared() throws TripException {
        Itinerary itinerary =
                Trips.plan(tripTo("Vienna", "Salzburg").fixedOrder().days(7).nights(4, null));

        Itinerary.Stay vienna = itinerary.stays().getFirst();
        assertThat(vienna.leave()).isEqualTo(vienna.arrive().plusDays(4));
        assertThat(itinerary.warnings()).isEmpty();
    }

    @Test
    void moreNightsThanTheTripHasAreCutWithAWarning() throws TripException {
        Itinerary itinerary =
                Trips.plan(tripTo("Vienna", "Salzburg").fixedOrder().days(4).nights(5, 5));

        assertThat(itinerary.days()).hasSize(4);
        assertThat(itinerary.warnings()).extracting(w -> w.code()).contains("NIGHTS_ADJUSTED");
    }

    @Test
    void aJourneyAcrossTheOceanArrivesByTheLocalClock() throws TripException {
        TravelRequest request =
                tripTo("Tokyo", "San Francisco").fixedOrder().days(6).build();

        Itinerary itinerary = Trips.plan(request, 1);

        assertThat(ItineraryValidator.violations(request, Trips.CATALOGUE, itinerary))
                .isEmpty();
        Itinerary.Transfer flight = itinerary.transfers().getFirst();
        assertThat(flight.arrival()).isBefore(flight.departure().plusMinutes(flight.minutes()));
    }

    @Test
    void aLongFlightEastLeavesTheDaysInTheAirEmpty() throws TripException {
        TravelRequest request = tripTo("Paris", "Sydney").fixedOrder().days(7).build();

        Itinerary itinerary = Trips.plan(request, 1);

        assertThat(ItineraryValidator.violations(request, Trips.CATALOGUE, itinerary))
                .isEmpty();
        assertThat(itinerary.warnings()).extracting(w -> w.code()).contains("DAY_EMPTY");
    }

    @Test
    void everyCitysMoneyHasARate() {
        assertThat(Trips.CATALOGUE.heads())
                .extracting(head -> Trips.CATALOGUE.city(head.id()).currency())
                .isNotEmpty()
                .allSatisfy(currency -> {
                    assertThat(RateTable.builtIn().rate(currency, "EUR"))
                            .as(currency)
                            .isPresent();
                    assertThat(Currencies.isUsable(currency)).as(currency).isTrue();
                });
    }

    private static List<Itinerary.Meal.Kind> kinds(int start, int end) {
        return MealRules.of(start, end, BALANCED).stream()
                .map(MealRules.Meal::kind)
                .toList();
    }

    private static Journeys.Journey journey(String from, String to) {
        return Journeys.between(Trips.CATALOGUE.city(from), Trips.CATALOGUE.city(to));
    }

    private static Appeal appeal(Interest interest, double weight) {
        return new Appeal(
                tripTo("Vienna").noInterests().interest(interest, weight).build());
    }

    private static Appeal appeal(double weight) {
        RequestBuilder request = tripTo("Vienna");
        for (Interest interest : Interest.values()) {
            request.interest(interest, weight);
        }
        return new Appeal(request.build());
    }

    private static Place withPopularity(Place place, int popularity) {
        return new Place(
                place.id(),
                place.name(),
                place.localName(),
                place.coordinates(),
                place.kind(),
                place.interests(),
                place.dwellMinutes(),
                place.hours(),
                place.admission(),
                popularity,
                place.estimated(),
                place.indoor(),
                place.stairs(),
                place.wikidata());
    }

    private static Coordinates northOf(Coordinates from, double metres) {
        return new Coordinates(from.lat() + Math.toDegrees(metres / 6_371_008.8), from.lon());
    }
}
