package com.mercurious.travel.gateway.proposal;

import com.mercurious.travel.events.Coordinates;
import com.mercurious.travel.events.Itinerary;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Where an itinerary is at which time: looks up its stays. */
final class Course {
    private final Map<String, Itinerary.Stay> stays = new HashMap<>();

    Course(Itinerary itinerary) {
        itinerary.stays().forEach(stay -> stays.putIfAbsent(stay.destinationId(), stay));
    }

    /** The stay's name, or the id where there is no such stay. */
    String name(String destinationId) {
        Itinerary.Stay stay = stays.get(destinationId);
        return stay == null ? destinationId : stay.name();
    }

    /** UTC where there is no such stay. */
    ZoneId zone(String destinationId) {
        Itinerary.Stay stay = stays.get(destinationId);
        return stay == null ? ZoneOffset.UTC : ZoneId.of(stay.timeZone());
    }

    Instant at(LocalDateTime time, Itinerary.Day day) {
        return time.atZone(zone(day.destinationId())).toInstant();
    }

    /** Null where there is no such stay. */
    @Nullable
    Coordinates base(String destinationId) {
        Itinerary.Stay stay = stays.get(destinationId);
        return stay == null ? null : stay.base();
    }

    /**
     * Whether two places are named by it as one, or a second name adds nothing.
     *
     * @param localName null: not known
     */
    static boolean isNamedTwice(String name, @Nullable String localName) {
        return localName != null && !localName.isBlank() && !localName.equals(name);
    }

    /** Every city once, in the order of the stays. */
    static List<String> cities(Itinerary itinerary) {
        return itinerary.stays().stream()
                .map(Itinerary.Stay::name)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }
}
