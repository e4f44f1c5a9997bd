package com.mercurious.travel.tools.catalogue.listing;

import com.mercurious.travel.almanac.Geo;
import com.mercurious.travel.catalogue.City;
import com.mercurious.travel.catalogue.Place;
import com.mercurious.travel.catalogue.PlaceKind;
import com.mercurious.travel.catalogue.name.Names;
import com.mercurious.travel.events.Coordinates;
import com.mercurious.travel.tools.catalogue.check.CityCheck;
import com.mercurious.travel.tools.catalogue.check.Finding;
import com.mercurious.travel.tools.catalogue.check.Finding.Rule;
import com.mercurious.travel.tools.catalogue.check.ScriptRule;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;

/**
 * Makes a city of the catalogue from listings, or adds them to one that there is. What a listing does not say is typical for
 * its kind and is marked as estimated; what became of each is said.
 */
public final class CityImport {
    private static final double CITY_RADIUS_M = 40_000;
    private static final Set<String> NOT_VISITED = Set.of("eat", "sleep");
    private static final Set<String> VAGUE = Set.of("listing", "vicinity", "go", "other", "around");

    private CityImport() {}

    /**
     * @param decisions what became of each listing, the best known first
     * @param notes details that were not understood and are estimated instead, each with its line
     */
    public record Result(City city, List<Decision> decisions, List<String> notes) {}

    /**
     * A city without places, in the middle of the listings, for {@link #into}.
     *
     * @param localName empty: not known, so that the English name stands in for it and is marked as estimated where the
     *     country writes otherwise
     */
    public static City empty(
            String name,
            Optional<String> localName,
            String country,
            ZoneId timeZone,
            String currency,
            String source,
            YearMonth date,
            List<Listing> listings) {
        double meridian = listings.getFirst().coordinates().lon();
        double lat = median(
                listings.stream().mapToDouble(listing -> listing.coordinates().lat()));
        double east = median(listings.stream()
                .mapToDouble(listing -> Degrees.turned(listing.coordinates().lon() - meridian)));
        boolean guessed = localName.isEmpty() && !ScriptRule.isLocal(country, name);
        return new City(
                Names.slug(name),
                name,
                localName.orElse(name),
                List.of(),
                country,
                timeZone,
                currency,
                new Coordinates(round(lat), round(Degrees.turned(meridian + east))),
                source,
                date.toString(),
                guessed ? List.of(City.LOCAL_NAME) : List.of(),
                List.of());
    }

    /** @param most how many places may be added: the best known first */
    public static Result into(City city, List<Listing> listings, int most) {
        CityMerge merge = new CityMerge(city.country(), city.places());
        ListedPlaces places = new ListedPlaces(city);
        Set<String> before = city.places().stream().map(Place::id).collect(Collectors.toSet());
        List<Listing> bestKnownFirst = listings.stream()
                .sorted(Comparator.comparingInt(CityImport::notability).reversed())
                .toList();
        for (Listing listing : bestKnownFirst) {
            take(city, listing, places, merge, before.size() + most);
        }
        dropWhatBreaksRules(city, before, merge);
        return new Result(city.withPlaces(merge.places()), merge.decisions(), places.notes());
    }

    private static void take(City city, Listing listing, ListedPlaces places, CityMerge merge, int most) {
        if (listing.type() != null && NOT_VISITED.contains(listing.type())) {
            merge.refuse(listing, "type '%s': meals and nights are not planned as visits".formatted(listing.type()));
            return;
        }
        Optional<PlaceKind> kind = kindOf(listing);
        if (kind.isEmpty()) {
            merge.refuse(listing, "neither type, tags nor name tell what it is");
            return;
        }
        if (Geo.metres(city.centre(), listing.coordinates()) > CITY_RADIUS_M) {
            merge.refuse(
                    listing, String.format(Locale.ROOT, "more than %.0f km from the centre", CITY_RADIUS_M / 1000));
            return;
        }
        merge.take(listing, places.placeOf(listing, kind.get()), most);
    }

    /** What came in and is wrong goes out again; what was there before is the check's business. */
    private static void dropWhatBreaksRules(City city, Set<String> before, CityMerge merge) {
        Set<String> dropped = new HashSet<>();
        for (Finding finding : CityCheck.errors(city.withPlaces(merge.places()))) {
            boolean pair = finding.rule() == Rule.NAMESAKE || finding.rule() == Rule.DUPLICATE;
            if (finding.place() != null && !pair && !before.contains(finding.place()) && dropped.add(finding.place())) {
                merge.remove(finding.place(), finding.text());
            }
        }
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

    /** How much tells that many know it; listings without tags keep the order of their file. */
    private static int notability(Listing listing) {
        Map<String, String> tags = listing.tags();
        int known = Integer.parseInt(tags.getOrDefault(Listing.SITELINKS, "0"));
        known += (int)
                tags.keySet().stream().filter(key -> key.startsWith("name:")).count();
        known += tags.containsKey("wikidata") ? 4 : 0;
        known += tags.containsKey("wikipedia") ? 4 : 0;
        known += tags.containsKey("tourism") ? 2 : 0;
        known += tags.containsKey("heritage") ? 2 : 0;
        known += tags.containsKey("website") ? 1 : 0;
        known += tags.getOrDefault(Listing.ELEMENT, "node").startsWith("node") ? 0 : 3;
        known -= "artwork".equals(tags.get("tourism")) || "memorial".equals(tags.get("historic")) ? 4 : 0;
        return known;
    }

    /** To five decimals, about a metre. */
    static double round(double degrees) {
        return Math.round(degrees * 1e5) / 1e5;
    }

    private static double median(DoubleStream values) {
        double[] sorted = values.sorted().toArray();
        return sorted[sorted.length / 2];
    }
}
