package com.mercurious.travel.enrichment.provider.weather;

import com.mercurious.travel.enrichment.facts.EnrichmentContext;
import com.mercurious.travel.enrichment.facts.FactSource;
import com.mercurious.travel.enrichment.facts.Facts;
import com.mercurious.travel.enrichment.provider.Lookups;
import com.mercurious.travel.enrichment.provider.Lookups.Found;
import com.mercurious.travel.enrichment.provider.Provider;
import com.mercurious.travel.enrichment.provider.Provider.Answer;
import com.mercurious.travel.events.Enrichment.Weather;
import com.mercurious.travel.events.Itinerary.Day;
import com.mercurious.travel.events.Itinerary.Stay;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Forecasts for the itinerary's days from today to the 16th day; nobody is asked about others, and nothing is said of them.
 * A day is rainy where 1 mm or more falls with a probability of 0.6 or more, or 5 mm or more whatever the probability.
 */
public final class WeatherSource implements FactSource {
    private static final double LIKELY = 0.6;
    private static final double WET_MM = 1;
    private static final double VERY_WET_MM = 5;

    private final Provider<ForecastQuestion, Forecast> provider;
    private final Lookups lookups;
    private final Clock clock;

    public WeatherSource(Provider<ForecastQuestion, Forecast> provider, Lookups lookups, Clock clock) {
        this.provider = provider;
        this.lookups = lookups;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "weather";
    }

    @Override
    public String origin() {
        return "forecast services";
    }

    @Override
    public Facts gather(EnrichmentContext context) {
        Map<Day, ForecastQuestion> questions = new LinkedHashMap<>();
        Map<ForecastQuestion, String> names = new LinkedHashMap<>();
        for (Day day : context.itinerary().days()) {
            Stay stay = context.stayOf(day);
            if (stay.timeZone() != null && inReach(day.date(), ZoneId.of(stay.timeZone()))) {
                ForecastQuestion question =
                        new ForecastQuestion(stay.base().lat(), stay.base().lon(), stay.timeZone());
                questions.put(day, question);
                names.put(question, stay.name());
            }
        }
        Found<ForecastQuestion, Forecast> found = lookups.ask(provider, List.copyOf(names.keySet()), context.fresh())
                .orUnavailable();
        List<Weather> weather = new ArrayList<>();
        questions.forEach((day, question) -> {
            Answer<Forecast> answer = found.answers().get(question);
            if (answer != null) {
                answer.value().days().stream()
                        .filter(forecast -> forecast.date().equals(day.date()))
                        .forEach(forecast -> weather.add(weather(day.destinationId(), forecast)));
            }
        });
        return Facts.ofWeather(weather)
                .with(found.warnings(name(), "forecast", names::get))
                .from(found.provenance());
    }

    private boolean inReach(LocalDate date, ZoneId zone) {
        LocalDate today = LocalDate.now(clock.withZone(zone));
        return !date.isBefore(today) && date.isBefore(today.plusDays(OpenMeteo.DAYS));
    }

    private static Weather weather(String destinationId, Forecast.Daily day) {
        return new Weather(
                day.date(),
                destinationId,
                day.minC(),
                day.maxC(),
                day.precipitationMm(),
                day.precipitationProbability(),
                day.summary(),
                rainy(day.precipitationMm(), day.precipitationProbability()));
    }

    static boolean rainy(Double millimetres, Double probability) {
        if (millimetres == null) {
            return false;
        }
        return millimetres >= VERY_WET_MM || millimetres >= WET_MM && probability != null && probability >= LIKELY;
    }
}
