package com.mercurious.travel.generation.catalogue.listing;

import com.mercurious.travel.events.Coordinates;
import com.mercurious.travel.generation.catalogue.City;
import com.mercurious.travel.generation.catalogue.Geo;
import com.mercurious.travel.generation.catalogue.Names;
import com.mercurious.travel.generation.catalogue.Place;
import com.mercurious.travel.generation.catalogue.PlaceKind;
import com.mercurious.travel.generation.catalogue.hours.Locality;
import com.mercurious.travel.generation.catalogue.hours.OpeningHours;
import com.mercurious.travel.generation.catalogue.hours.PublicHolidays;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.DoubleStream;

/**
 * Makes a city of the catalogue from listings. What a listing does not say is typical for its kind and is marked as
 * estimated; what can't be taken is counted by reason.
 */
public final class CityImport {
    private static final double CITY_RADIUS_M = 40_000;
    private static final double SAME_PLACE_M = 60;
    private static final int TYPICAL_POPULARITY = 40;
    private static final int KNOWN_POPULARITY = 60;
    private static final Pattern AMOUNT = Pattern.compile("(\\d+(?:[.,]\\d{1,2})?)");
    private static final Set<String> NOT_VISITED = Set.of("eat", "sleep");
    private static final Set<String> VAGUE = Set.of("listing", "vicinity", "go", "other", "around");

    private final Spec spec;
    private final Locality locality;
    private final List<Place> places = new ArrayList<>();
    private final Set<String> ids = new HashSet<>();
    private final Map<String, Integer> skipped = new TreeMap<>();
    private final List<String> notes = new ArrayList<>();

    private CityImport(Spec spec, Coordinates centre) {
        this.spec = spec;
        this.locality = new Locality(centre, spec.timeZone(), PublicHolidays.of(spec.country(), centre));
    }

    /**
     * What the listings do not say of the city.
     *
     * @param source of the listings, for the catalogue's own record
     */
    public record Spec(String name, String country, ZoneId timeZone, String currency, String source, YearMonth date) {}

    /**
     * @param skipped listings that were not taken, by reason
     * @param notes details that were not understood and are estimated instead, each with its line
     */
    public record Result(City city, Map<String, Integer> skipped, List<String> notes) {}

    public static Result of(Spec spec, List<Listing> listings) {
        Coordinates centre = middle(listings);
        CityImport result = new CityImport(spec, centre);
        listings.forEach(listing -> result.take(listing, centre));
        City city = new City(
                Names.slug(spec.name()),
                spec.name(),
                spec.name(),
                List.of(),
                spec.country(),
                spec.timeZone(),
                spec.currency(),
                centre,
                spec.source(),
                spec.date().toString(),
                result.places);
        return new Result(city, result.skipped, result.notes);
    }

    private void take(Listing listing, Coordinates centre) {
        if (listing.type() != null && NOT_VISITED.contains(listing.type())) {
            skip("type '%s': meals and nights are not planned as visits".formatted(listing.type()));
            return;
        }
        Optional<PlaceKind> kind = kindOf(listing);
        if (kind.isEmpty()) {
            skip("neither type, tags nor name tell what it is");
            return;
        }
        if (Geo.metres(centre, listing.coordinates()) > CITY_RADIUS_M) {
            skip("more than %.0f km from the middle of the listings".formatted(CITY_RADIUS_M / 1000));
            return;
        }
        boolean repeated = places.stream()
                .anyMatch(place -> Geo.metres(place.coordinates(), listing.coordinates()) < SAME_PLACE_M);
        if (repeated) {
            skip("within %.0f m of another that was taken".formatted(SAME_PLACE_M));
            return;
        }
        places.add(placeOf(listing, kind.get()));
    }

    private static Optional<PlaceKind> kindOf(Listing listing) {
        Optional<PlaceKind> guess = KindGuess.of(listing);
        if (guess.isPresent()) {
            return guess;
        }
        if (listing.type() == null || VAGUE.contains(listing.type())) {
            boolean attraction = "attraction".equals(listing.tags().get("tourism"))
                    || listing.tags().containsKey("historic");
            return attraction ? Optional.of(PlaceKind.MONUMENT) : Optional.empty();
        }
        return switch (listing.type()) {
            case "do" -> Optional.of(PlaceKind.AMUSEMENT);
            case "buy" -> Optional.of(PlaceKind.SHOPPING);
            case "drink" -> Optional.of(PlaceKind.BAR_DISTRICT);
            case "see" -> Optional.of(PlaceKind.MONUMENT);
            default -> PlaceKind.ofLabel(listing.type());
        };
    }

    private Place placeOf(Listing listing, PlaceKind kind) {
        List<String> estimated = new ArrayList<>(List.of("interests", "dwell", "popularity"));
        OpeningHours hours = hours(listing, kind, estimated);
        BigDecimal admission = admission(listing, estimated);
        String wikidata = listing.tags().get("wikidata");
        return new Place(
                uniqueId(listing),
                listing.name(),
                listing.localName() == null ? listing.name() : listing.localName(),
                rounded(listing.coordinates().lat(), listing.coordinates().lon()),
                kind,
                kind.typicalInterests(),
                kind.typicalDwellMinutes(),
                hours,
                admission,
                wikidata == null && !listing.tags().containsKey("wikipedia") ? TYPICAL_POPULARITY : KNOWN_POPULARITY,
                estimated,
                kind.indoor(),
                false,
                wikidata);
    }

    private OpeningHours hours(Listing listing, PlaceKind kind, List<String> estimated) {
        String text = listing.tags().get("opening_hours");
        if (text != null) {
            try {
                OpeningHours hours = OpeningHours.parse(text, locality);
                if (hours.longestSpan() > 0) {
                    noteUncertain(listing, hours, estimated);
                    return hours;
                }
                note(listing, "opening hours '%s' never open for sure".formatted(text));
            } catch (IllegalArgumentException e) {
                note(listing, e.getMessage());
            }
        }
        estimated.add("hours");
        return OpeningHours.parse(kind.typicalHours());
    }

    private void noteUncertain(Listing listing, OpeningHours hours, List<String> estimated) {
        if (!hours.notes().isEmpty()) {
            estimated.add("hours");
            hours.notes().forEach(text -> note(listing, "opening hours '%s': %s".formatted(hours, text)));
        }
    }

    private BigDecimal admission(Listing listing, List<String> estimated) {
        String charge = listing.tags().get("charge");
        if (charge != null) {
            Matcher amount = AMOUNT.matcher(charge);
            if (amount.find()) {
                return new BigDecimal(amount.group(1).replace(',', '.'));
            }
            note(listing, "charge '%s' has no amount such as '10 EUR'".formatted(charge));
        }
        if (!"no".equals(listing.tags().get("fee"))) {
            estimated.add("admission");
        }
        return BigDecimal.ZERO;
    }

    private String uniqueId(Listing listing) {
        String slug = Names.slug(listing.name());
        String base = slug.isEmpty() ? "place-" + listing.line() : slug;
        String id = base;
        for (int next = 2; !ids.add(id); next++) {
            id = base + "-" + next;
        }
        return id;
    }

    private void skip(String reason) {
        skipped.merge(reason, 1, Integer::sum);
    }

    private void note(Listing listing, String text) {
        notes.add("line %d: %s: %s".formatted(listing.line(), listing.name(), text));
    }

    private static Coordinates middle(List<Listing> listings) {
        return rounded(
                median(listings.stream()
                        .mapToDouble(listing -> listing.coordinates().lat())),
                median(listings.stream()
                        .mapToDouble(listing -> listing.coordinates().lon())));
    }

    /** To five decimals, about a metre. */
    private static Coordinates rounded(double lat, double lon) {
        return new Coordinates(Math.round(lat * 1e5) / 1e5, Math.round(lon * 1e5) / 1e5);
    }

    private static double median(DoubleStream values) {
        double[] sorted = values.sorted().toArray();
        return sorted[sorted.length / 2];
    }
}
