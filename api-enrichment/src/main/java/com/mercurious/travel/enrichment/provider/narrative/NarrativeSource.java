package com.mercurious.travel.enrichment.provider.narrative;

import com.mercurious.travel.enrichment.facts.EnrichmentContext;
import com.mercurious.travel.enrichment.facts.FactSource;
import com.mercurious.travel.enrichment.facts.Facts;
import com.mercurious.travel.enrichment.provider.Lookups;
import com.mercurious.travel.enrichment.provider.Lookups.Found;
import com.mercurious.travel.enrichment.provider.Provider;
import com.mercurious.travel.enrichment.provider.narrative.DayPlan.Stop;
import com.mercurious.travel.events.Enrichment.Narrative;
import com.mercurious.travel.events.Itinerary.Day;
import com.mercurious.travel.events.Itinerary.Stay;
import com.mercurious.travel.events.Itinerary.Visit;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;

/** A short text about each day with visits; in English where the request's language is not one that can be checked. */
public final class NarrativeSource implements FactSource {
    private static final int LONGEST_NAME = 80;

    private final Provider<DayPlan, DayText> provider;
    private final Lookups lookups;

    public NarrativeSource(Provider<DayPlan, DayText> provider, Lookups lookups) {
        this.provider = provider;
        this.lookups = lookups;
    }

    @Override
    public String name() {
        return "narrative";
    }

    @Override
    public String origin() {
        return "a language model";
    }

    @Override
    public Facts gather(EnrichmentContext context) {
        List<DayPlan> plans = context.itinerary().days().stream()
                .filter(day -> !day.visits().isEmpty())
                .map(day -> plan(day, context.stayOf(day), context.language()))
                .toList();
        Found<DayPlan, DayText> found =
                lookups.ask(provider, plans, context.fresh()).orUnavailable();
        List<Narrative> narratives = plans.stream()
                .filter(found.answers()::containsKey)
                .map(plan -> new Narrative(
                        plan.date(), found.answers().get(plan).value().text()))
                .toList();
        return Facts.ofNarratives(narratives)
                .with(found.warnings(name(), "text", plan -> plan.date().toString()))
                .from(found.provenance());
    }

    private static DayPlan plan(Day day, Stay stay, Locale asked) {
        String language = NarrativeCheck.LANGUAGES.contains(asked.getLanguage())
                ? asked.getLanguage()
                : NarrativeCheck.LANGUAGES.getFirst();
        Locale locale = Locale.forLanguageTag(language);
        return new DayPlan(
                day.date(),
                plain(stay.name()),
                names(
                        stay.name(),
                        stay.localName(),
                        Locale.of("", stay.country()).getDisplayCountry(locale)),
                language,
                day.visits().stream().map(NarrativeSource::stop).toList(),
                day.meals() == null
                        ? List.of()
                        : day.meals().stream()
                                .map(meal -> meal.kind().name().toLowerCase(Locale.ROOT))
                                .toList());
    }

    private static Stop stop(Visit visit) {
        return new Stop(
                names(visit.name(), visit.localName()),
                visit.kind(),
                visit.start() == null ? null : visit.start().toLocalTime(),
                visit.start() == null || visit.departure() == null
                        ? 0
                        : (int) Duration.between(visit.start(), visit.departure())
                                .toMinutes());
    }

    private static List<String> names(String... names) {
        return Stream.of(names)
                .filter(Objects::nonNull)
                .map(NarrativeSource::plain)
                .distinct()
                .toList();
    }

    /** Without line breaks and other control characters, and no longer than a name is. */
    private static String plain(String name) {
        String line = name.replaceAll("\\p{Cntrl}+", " ").strip();
        return line.length() <= LONGEST_NAME ? line : line.substring(0, LONGEST_NAME);
    }
}
