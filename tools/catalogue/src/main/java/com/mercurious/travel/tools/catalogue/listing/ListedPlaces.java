package com.mercurious.travel.tools.catalogue.listing;

import com.mercurious.travel.catalogue.City;
import com.mercurious.travel.catalogue.Place;
import com.mercurious.travel.catalogue.PlaceKind;
import com.mercurious.travel.catalogue.name.Names;
import com.mercurious.travel.events.Coordinates;
import com.mercurious.travel.events.Interest;
import com.mercurious.travel.openinghours.Holidays;
import com.mercurious.travel.openinghours.Locality;
import com.mercurious.travel.openinghours.OpeningHours;
import com.mercurious.travel.tools.catalogue.check.ScriptRule;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Places as listings say them, with what is typical of their kind where they say nothing. */
final class ListedPlaces {
    private static final int TYPICAL_POPULARITY = 40;
    private static final int KNOWN_POPULARITY = 60;
    private static final int MOST_POPULARITY = 95;
    private static final int LEAST_POPULARITY = 20;
    private static final int PER_DOUBLING = 10;
    private static final int MOST_INTERESTS = 4;
    private static final Pattern AMOUNT = Pattern.compile(
            "(?<![\\d.,])(\\d{1,3}(?:[.,'’ \\u00A0\\u202F]\\d{3}){1,2}|\\d{1,9})(?:[.,](\\d{1,2}))?(?![.,]?\\d)");
    private static final Pattern NOT_A_DIGIT = Pattern.compile("\\D");
    private static final Pattern CURRENCY = Pattern.compile("\\b[A-Z]{3}\\b");
    private static final Pattern ITEM = Pattern.compile("Q[1-9][0-9]*");

    private final City city;
    private final Locality locality;
    private final List<String> notes = new ArrayList<>();

    ListedPlaces(City city) {
        this.city = city;
        this.locality = new Locality(city.centre(), city.timeZone(), Holidays.of(city.country(), city.centre()));
    }

    /** Details that were not understood and are estimated instead. */
    List<String> notes() {
        return notes;
    }

    Place placeOf(Listing listing, PlaceKind kind) {
        List<String> estimated = new ArrayList<>(List.of("interests", "dwell", "popularity"));
        OpeningHours hours = hours(listing, kind, estimated);
        BigDecimal admission = admission(listing, estimated);
        String localName = listing.localName() == null ? listing.name() : listing.localName();
        if (!ScriptRule.isLocal(city.country(), localName)) {
            estimated.add("localName");
        }
        return new Place(
                idOf(listing),
                listing.name(),
                localName,
                new Coordinates(
                        CityImport.round(listing.coordinates().lat()),
                        CityImport.round(listing.coordinates().lon())),
                kind,
                interests(listing, kind),
                kind.typicalDwellMinutes(),
                hours,
                admission,
                popularity(listing),
                estimated,
                kind.indoor(),
                "no".equals(listing.tags().get("wheelchair")),
                wikidata(listing));
    }

    private static List<Interest> interests(Listing listing, PlaceKind kind) {
        Set<Interest> all = new LinkedHashSet<>(OsmKinds.interests(listing.tags()));
        all.addAll(kind.typicalInterests());
        return all.stream().limit(MOST_INTERESTS).toList();
    }

    /** Ten points more each time twice as many of Wikimedia's sites have a page; an estimate in any case. */
    private static int popularity(Listing listing) {
        Map<String, String> tags = listing.tags();
        if (tags.containsKey(Listing.SITELINKS)) {
            double doublings = Math.log1p(Integer.parseInt(tags.get(Listing.SITELINKS))) / Math.log(2);
            return Math.clamp(LEAST_POPULARITY + Math.round(doublings * PER_DOUBLING), 1, MOST_POPULARITY);
        }
        boolean known = tags.containsKey("wikidata") || tags.containsKey("wikipedia");
        return known ? KNOWN_POPULARITY : TYPICAL_POPULARITY;
    }

    private OpeningHours hours(Listing listing, PlaceKind kind, List<String> estimated) {
        String text = listing.tags().get("opening_hours");
        if (text != null && text.length() > WrittenHours.LONGEST) {
            note(listing, "opening hours of more than %s letters".formatted(WrittenHours.LONGEST));
        } else if (text != null) {
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
            Matcher currency = CURRENCY.matcher(charge);
            if (currency.find() && !currency.group().equals(city.currency())) {
                note(listing, "charge '%s' is not in %s".formatted(charge, city.currency()));
            } else if (amount.find()) {
                String whole = NOT_A_DIGIT.matcher(amount.group(1)).replaceAll("");
                return new BigDecimal(amount.group(2) == null ? whole : whole + "." + amount.group(2));
            } else {
                note(listing, "charge '%s' has no amount such as '10 %s'".formatted(charge, city.currency()));
            }
        }
        if (!"no".equals(listing.tags().get("fee"))) {
            estimated.add("admission");
        }
        return BigDecimal.ZERO;
    }

    private String wikidata(Listing listing) {
        String item = listing.tags().get("wikidata");
        if (item == null || ITEM.matcher(item).matches()) {
            return item;
        }
        note(listing, "wikidata '%s' is no item such as Q42".formatted(item));
        return null;
    }

    private static String idOf(Listing listing) {
        String slug = Names.slug(listing.name());
        return slug.isEmpty() ? "place-" + listing.line() : slug;
    }

    private void note(Listing listing, String text) {
        notes.add(Listings.shown("line %s: %s: %s".formatted(listing.line(), listing.name(), text)));
    }
}
