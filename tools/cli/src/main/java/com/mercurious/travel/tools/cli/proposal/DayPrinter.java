package com.mercurious.travel.tools.cli.proposal;

import static com.mercurious.travel.tools.cli.proposal.Wording.each;
import static com.mercurious.travel.tools.cli.proposal.Wording.time;

import com.mercurious.travel.events.Enrichment;
import com.mercurious.travel.events.Itinerary;
import com.mercurious.travel.events.Itinerary.Day;
import com.mercurious.travel.events.Itinerary.Leg;
import com.mercurious.travel.events.Itinerary.Meal;
import com.mercurious.travel.events.Itinerary.Transfer;
import com.mercurious.travel.events.Itinerary.Visit;
import com.mercurious.travel.tools.suite.terminal.Paragraph;
import com.mercurious.travel.tools.suite.terminal.Terminal;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** One day of a proposal: what happens when, in the order in which it happens. */
final class DayPrinter {
    private static final String WAY_MARK = "                ↓ ";
    private static final String SEPARATOR = " · ";
    private static final String MARK_OF_TYPICAL = "~";

    private final Terminal terminal;
    private final Map<String, String> cityNames;
    private final Itinerary itinerary;
    private final Enrichment enrichment;

    DayPrinter(Terminal terminal, Itinerary itinerary, Enrichment enrichment) {
        this.terminal = terminal;
        this.itinerary = itinerary;
        this.enrichment = enrichment;
        this.cityNames = itinerary.stays().stream()
                .collect(Collectors.toMap(Itinerary.Stay::destinationId, Itinerary.Stay::name, (a, b) -> a));
    }

    /** What a line is about decides its place where two begin at the same minute. */
    private enum Kind {
        TRANSFER,
        DEPARTURE,
        WAY,
        MEAL,
        VISIT,
        RETURN
    }

    private record Line(LocalDateTime at, Kind kind, String text) {}

    void print(Day day) {
        terminal.println("");
        terminal.println(terminal.bold(Wording.day(day.date()) + ", " + city(day.destinationId())) + sun(day));
        about(day).forEach(terminal::println);
        List<Line> lines = new ArrayList<>();
        each(day.visits()).forEach(visit -> lines.add(new Line(visit.start(), Kind.VISIT, visit(visit))));
        each(day.meals()).forEach(meal -> lines.add(new Line(meal.start(), Kind.MEAL, meal(meal))));
        each(day.legs()).forEach(leg -> addLeg(leg, lines));
        each(itinerary.transfers()).stream()
                .filter(transfer -> transfer.departure().toLocalDate().equals(day.date()))
                .forEach(transfer -> lines.add(new Line(transfer.departure(), Kind.TRANSFER, transfer(transfer))));
        if (lines.isEmpty()) {
            terminal.println("  nothing planned");
        }
        lines.sort(Comparator.comparing(Line::at).thenComparing(Line::kind));
        lines.forEach(line -> terminal.println(line.text()));
    }

    /** What the day is like, what the forecast says and what a narrator made of it, as far as there is any of it. */
    private List<String> about(Day day) {
        List<String> texts = new ArrayList<>();
        if (day.quality() != null && !each(day.visits()).isEmpty()) {
            texts.add(QualityText.of(day.quality()));
        }
        if (enrichment != null) {
            enrichment.weather().stream()
                    .filter(weather -> weather.date().equals(day.date()))
                    .filter(weather -> day.destinationId().equals(weather.destinationId()))
                    .forEach(weather -> texts.add("Forecast: " + Wording.forecast(weather)));
            enrichment.narratives().stream()
                    .filter(narrative -> narrative.date().equals(day.date()))
                    .forEach(narrative -> texts.add(narrative.text()));
        }
        return texts.stream()
                .flatMap(text -> Paragraph.lines("  ", text, terminal.columns()).stream())
                .map(terminal::dim)
                .toList();
    }

    private String city(String destinationId) {
        return cityNames.getOrDefault(destinationId, destinationId);
    }

    private String sun(Day day) {
        if (enrichment == null) {
            return "";
        }
        return each(enrichment.sun()).stream()
                .filter(sun ->
                        sun.date().equals(day.date()) && day.destinationId().equals(sun.destinationId()))
                .filter(sun -> sun.sunrise() != null && sun.sunset() != null)
                .findFirst()
                .map(sun -> terminal.dim("  sun %s–%s%s"
                        .formatted(
                                time(sun.sunrise().toLocalTime()),
                                time(sun.sunset().toLocalTime()),
                                sun.goldenEveningFrom() == null
                                        ? ""
                                        : ", golden hour from "
                                                + time(sun.goldenEveningFrom().toLocalTime()))))
                .orElse("");
    }

    private void addLeg(Leg leg, List<Line> lines) {
        if (leg.from() == null) {
            lines.add(new Line(leg.departure(), Kind.DEPARTURE, point(leg.departure(), "set out")));
        }
        String way = "%s %s, %s"
                .formatted(Wording.mode(leg.mode()), Wording.duration(leg.minutes()), Wording.distance(leg.metres()));
        if (leg.minutes() > 0) {
            lines.add(new Line(leg.departure(), Kind.WAY, terminal.dim(WAY_MARK + way)));
        }
        if (leg.to() == null) {
            lines.add(new Line(leg.arrival(), Kind.RETURN, point(leg.arrival(), "back")));
        }
    }

    private static String point(LocalDateTime at, String what) {
        return "  %-13s %s".formatted(time(at.toLocalTime()), what);
    }

    private static String span(LocalDateTime from, LocalDateTime to) {
        return "  %-13s ".formatted(time(from.toLocalTime()) + "–" + time(to.toLocalTime()));
    }

    private static String meal(Meal meal) {
        return span(meal.start(), meal.end()) + (meal.kind() == Meal.Kind.LUNCH ? "lunch" : "dinner");
    }

    private String transfer(Transfer transfer) {
        return "%s%s to %s, %s, %s"
                .formatted(
                        span(transfer.departure(), transfer.arrival()),
                        Wording.mode(transfer.mode()),
                        city(transfer.toDestinationId()),
                        Wording.duration(transfer.minutes()),
                        Wording.distance(transfer.metres()));
    }

    private String visit(Visit visit) {
        List<String> estimated = each(visit.estimated());
        List<String> about = new ArrayList<>();
        about.add(visit.kind().replace('_', ' '));
        about.add(typical(estimated, "admission") + Wording.price(visit.admission()));
        about.add(typical(estimated, "hours") + hours(visit));
        about.addAll(why(visit));
        String when = span(visit.start(), visit.departure());
        String name = Wording.name(visit.name(), visit.localName());
        String details = String.join(SEPARATOR, about);
        if (when.length() + name.length() + SEPARATOR.length() + details.length() <= terminal.columns()) {
            return when + terminal.bold(name) + terminal.dim(SEPARATOR + details);
        }
        String lines = Paragraph.lines(" ".repeat(when.length()), details, terminal.columns()).stream()
                .map(terminal::dim)
                .collect(Collectors.joining(System.lineSeparator()));
        return when + terminal.bold(name) + System.lineSeparator() + lines;
    }

    private static List<String> why(Visit visit) {
        boolean explained = visit.reason() != null && !visit.reason().code().equals("MUST_SEE");
        if (explained) {
            return List.of(reason(visit.reason()));
        }
        return visit.mustSee() ? List.of("must-see") : List.of();
    }

    /** Its first clause without its figures: what follows speaks of the way, which has a line of its own. */
    private static String reason(Itinerary.Reason reason) {
        String clause = reason.text().split("[;:(]", 2)[0].strip();
        String plain = clause.endsWith(".") ? clause.substring(0, clause.length() - 1) : clause;
        return plain.isEmpty() ? plain : Character.toLowerCase(plain.charAt(0)) + plain.substring(1);
    }

    private static String typical(List<String> estimated, String field) {
        return estimated.contains(field) ? MARK_OF_TYPICAL : "";
    }

    private static String hours(Visit visit) {
        if (visit.opens() == null || visit.closes() == null) {
            return "hours unknown";
        }
        boolean wholeDay = visit.opens().toLocalTime().equals(LocalTime.MIDNIGHT)
                && Duration.between(visit.opens(), visit.closes())
                                .compareTo(Duration.ofDays(1).minusMinutes(1))
                        >= 0;
        return wholeDay
                ? "always open"
                : "open " + time(visit.opens().toLocalTime()) + "–"
                        + time(visit.closes().toLocalTime());
    }
}
