package com.mercurious.travel.catalogue;

import static com.mercurious.travel.events.Interest.ARCHITECTURE;
import static com.mercurious.travel.events.Interest.ART;
import static com.mercurious.travel.events.Interest.FAMILY;
import static com.mercurious.travel.events.Interest.FOOD;
import static com.mercurious.travel.events.Interest.HISTORY;
import static com.mercurious.travel.events.Interest.NATURE;
import static com.mercurious.travel.events.Interest.NIGHTLIFE;
import static com.mercurious.travel.events.Interest.RELIGION;
import static com.mercurious.travel.events.Interest.VIEWPOINTS;

import com.fasterxml.jackson.annotation.JsonValue;
import com.mercurious.travel.events.Interest;
import com.mercurious.travel.openinghours.OpeningHours;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What a place is. Each kind carries what is typical of it and stands in where a place's own data are unknown; such a
 * stand-in is an assumption of the suite's authors and is listed in {@link Place#estimated()}.
 */
public enum PlaceKind {
    MUSEUM(Variety.COLLECTION, true, 90, "Tu-Su 10:00-18:00", HISTORY, ART),
    GALLERY(Variety.COLLECTION, true, 75, "Tu-Su 10:00-18:00", ART),
    CHURCH(Variety.WORSHIP, true, 30, "Mo-Su 09:00-17:00", RELIGION, ARCHITECTURE, HISTORY),
    TEMPLE(Variety.WORSHIP, true, 40, "Mo-Su 08:00-17:00", RELIGION, ARCHITECTURE, HISTORY),
    MOSQUE(Variety.WORSHIP, true, 30, "Mo-Su 09:00-17:00", RELIGION, ARCHITECTURE),
    SYNAGOGUE(Variety.WORSHIP, true, 40, "Mo-Th,Su 10:00-17:00", RELIGION, HISTORY, ARCHITECTURE),
    PALACE(Variety.RESIDENCE, true, 90, "Tu-Su 10:00-17:00", HISTORY, ARCHITECTURE),
    CASTLE(Variety.RESIDENCE, true, 90, "Tu-Su 10:00-17:00", HISTORY, ARCHITECTURE, VIEWPOINTS),
    MONUMENT(Variety.OUTDOORS, false, 20, OpeningHours.ALWAYS_TEXT, HISTORY, ARCHITECTURE),
    SQUARE(Variety.OUTDOORS, false, 30, OpeningHours.ALWAYS_TEXT, ARCHITECTURE, HISTORY),
    STREET(Variety.OUTDOORS, false, 40, OpeningHours.ALWAYS_TEXT, ARCHITECTURE, Interest.SHOPPING),
    BRIDGE(Variety.OUTDOORS, false, 20, OpeningHours.ALWAYS_TEXT, ARCHITECTURE, VIEWPOINTS),
    TOWER(Variety.HEIGHT, true, 45, "Mo-Su 10:00-18:00", VIEWPOINTS, ARCHITECTURE),
    VIEWPOINT(Variety.HEIGHT, false, 30, OpeningHours.ALWAYS_TEXT, VIEWPOINTS, NATURE),
    PARK(Variety.GREEN, false, 60, "Mo-Su 08:00-20:00", NATURE, FAMILY),
    GARDEN(Variety.GREEN, false, 60, "Mo-Su 09:00-18:00", NATURE),
    ZOO(Variety.ANIMALS, false, 180, "Mo-Su 09:00-17:00", FAMILY, NATURE),
    AQUARIUM(Variety.ANIMALS, true, 105, "Mo-Su 10:00-18:00", FAMILY, NATURE),
    BEACH(Variety.GREEN, false, 120, OpeningHours.ALWAYS_TEXT, NATURE, FAMILY),
    MARKET(Variety.SHOPS, false, 45, "Mo-Sa 09:00-17:00", FOOD, Interest.SHOPPING),
    SHOPPING(Variety.SHOPS, true, 60, "Mo-Sa 10:00-19:00", Interest.SHOPPING),
    THEATRE(Variety.STAGE, true, 60, "Mo-Sa 10:00-17:00", ART, ARCHITECTURE),
    LIBRARY(Variety.COLLECTION, true, 40, "Mo-Fr 10:00-18:00", HISTORY, ARCHITECTURE),
    CEMETERY(Variety.GREEN, false, 60, "Mo-Su 08:00-17:00", HISTORY, NATURE),
    RUINS(Variety.RESIDENCE, false, 60, "Mo-Su 09:00-17:00", HISTORY, ARCHITECTURE),
    NEIGHBOURHOOD(Variety.OUTDOORS, false, 75, OpeningHours.ALWAYS_TEXT, ARCHITECTURE, FOOD),
    WATERFRONT(Variety.OUTDOORS, false, 45, OpeningHours.ALWAYS_TEXT, VIEWPOINTS, NATURE),
    AMUSEMENT(Variety.PLAY, false, 180, "Mo-Su 10:00-20:00", FAMILY),
    BAR_DISTRICT(Variety.NIGHT, false, 90, "Mo-Su 18:00-26:00", NIGHTLIFE, FOOD),
    UNIVERSITY(Variety.OUTDOORS, false, 45, "Mo-Fr 09:00-17:00", HISTORY, ARCHITECTURE),
    BUILDING(Variety.OUTDOORS, true, 45, "Mo-Fr 10:00-17:00", ARCHITECTURE, HISTORY),
    ISLAND(Variety.GREEN, false, 150, OpeningHours.ALWAYS_TEXT, NATURE, VIEWPOINTS),
    SPA(Variety.PLAY, true, 120, "Mo-Su 09:00-21:00", FAMILY);

    private final Variety variety;
    private final boolean indoor;
    private final int dwellMinutes;
    private final String hours;
    private final List<Interest> interests;
    private final String label;

    PlaceKind(Variety variety, boolean indoor, int dwellMinutes, String hours, Interest... interests) {
        this.variety = variety;
        this.indoor = indoor;
        this.dwellMinutes = dwellMinutes;
        this.hours = hours;
        this.interests = List.of(interests);
        this.label = name().toLowerCase(Locale.ROOT);
    }

    /** Kinds that tire alike: a day has only so many of one sort. */
    public enum Variety {
        COLLECTION,
        WORSHIP,
        RESIDENCE,
        OUTDOORS,
        HEIGHT,
        GREEN,
        ANIMALS,
        SHOPS,
        STAGE,
        PLAY,
        NIGHT
    }

    public static Optional<PlaceKind> ofLabel(String label) {
        return Arrays.stream(values()).filter(kind -> kind.label.equals(label)).findFirst();
    }

    /** Lower case, as catalogue files and itineraries have it. */
    @JsonValue
    public String label() {
        return label;
    }

    public Variety variety() {
        return variety;
    }

    public boolean indoor() {
        return indoor;
    }

    public int typicalDwellMinutes() {
        return dwellMinutes;
    }

    /** In the syntax of {@link OpeningHours}. */
    public String typicalHours() {
        return hours;
    }

    /** Strongest first. */
    public List<Interest> typicalInterests() {
        return interests;
    }
}
