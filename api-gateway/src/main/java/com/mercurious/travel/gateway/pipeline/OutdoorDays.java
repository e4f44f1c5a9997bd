package com.mercurious.travel.gateway.pipeline;

import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds the days of an itinerary that are mostly outdoors, by minutes at places; a place of which it is unknown counts as
 * indoors. Times are read where there is anything outdoors at all.
 */
final class OutdoorDays implements JsonWalk.Objects {
    private final List<LocalDate> dates = new ArrayList<>();
    private @Nullable String date;
    private List<Visit> visits = new ArrayList<>();

    /** A visit's times as they are written. */
    private record Visit(@Nullable String start, @Nullable String departure, boolean outdoors) {
        long minutes(JsonWalk walk) throws IOException {
            return start == null || departure == null
                    ? 0
                    : Duration.between(
                                    walk.convert(start, LocalDateTime.class),
                                    walk.convert(departure, LocalDateTime.class))
                            .toMinutes();
        }
    }

    @Override
    public void field(JsonWalk walk, String name) throws IOException {
        switch (name) {
            case "date" -> date = walk.value(String.class);
            case "visits" -> walk.objects(new Visits());
            default -> walk.skip();
        }
    }

    @Override
    public void end(JsonWalk walk) throws IOException {
        if (date != null && visits.stream().anyMatch(Visit::outdoors)) {
            long all = 0;
            long outdoors = 0;
            for (Visit visit : visits) {
                long minutes = visit.minutes(walk);
                all += minutes;
                outdoors += visit.outdoors() ? minutes : 0;
            }
            if (outdoors * 2 > all) {
                dates.add(walk.convert(date, LocalDate.class));
            }
        }
        date = null;
        visits = new ArrayList<>();
    }

    List<LocalDate> dates() {
        return dates;
    }

    /** Takes a day's visits. */
    private final class Visits implements JsonWalk.Objects {
        private @Nullable String start;
        private @Nullable String departure;
        private boolean outdoors;

        @Override
        public void field(JsonWalk walk, String name) throws IOException {
            switch (name) {
                case "start" -> start = walk.value(String.class);
                case "departure" -> departure = walk.value(String.class);
                case "indoor" -> outdoors = Boolean.FALSE.equals(walk.value(Boolean.class));
                default -> walk.skip();
            }
        }

        @Override
        public void end(JsonWalk walk) {
            visits.add(new Visit(start, departure, outdoors));
            start = null;
            departure = null;
            outdoors = false;
        }
    }
}
