package com.mercurious.travel.enrichment.worker;

import com.mercurious.travel.almanac.money.RateTable;
import com.mercurious.travel.enrichment.airport.AirportSource;
import com.mercurious.travel.enrichment.airport.Airports;
import com.mercurious.travel.enrichment.climate.ClimateNormals;
import com.mercurious.travel.enrichment.climate.ClimateSource;
import com.mercurious.travel.enrichment.clock.ClockSource;
import com.mercurious.travel.enrichment.country.CountryFacts;
import com.mercurious.travel.enrichment.country.CountrySource;
import com.mercurious.travel.enrichment.currency.CurrencySource;
import com.mercurious.travel.enrichment.facts.CachingFactSource;
import com.mercurious.travel.enrichment.facts.Enricher;
import com.mercurious.travel.enrichment.facts.FactSource;
import com.mercurious.travel.enrichment.facts.RepeatingFactSource;
import com.mercurious.travel.enrichment.facts.TimeLimitedFactSource;
import com.mercurious.travel.enrichment.footprint.EmissionFactors;
import com.mercurious.travel.enrichment.footprint.FootprintSource;
import com.mercurious.travel.enrichment.holiday.HolidaySource;
import com.mercurious.travel.enrichment.provider.LiveSources;
import com.mercurious.travel.enrichment.sun.SunSource;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The sources that are switched on, each with its time limit and, where answers repeat, its memory. */
@ApplicationScoped
public class FactSources {
    /** More than the itineraries at once, to leave room for look-ups that hang. */
    private static final int RUNS_AT_ONCE = 32;

    private final EnrichmentConfig config;
    private final LiveSources live;
    private final ExecutorService workers = Executors.newCachedThreadPool(
            Thread.ofPlatform().name("facts-", 0).daemon().factory());
    private final ExecutorService waiters = Executors.newThreadPerTaskExecutor(
            Thread.ofVirtual().name("facts-wait-", 0).factory());

    FactSources(EnrichmentConfig config, LiveSources live) {
        this.config = config;
        this.live = live;
    }

    /** @throws IllegalArgumentException where the configuration names a source that there is not */
    @Produces
    @Singleton
    Enricher enricher() {
        List<FactSource> all =
                Stream.concat(builtIn().stream(), live.sources().stream()).toList();
        requireKnown(config.sources().keySet(), all);
        List<FactSource> wanted = all.stream()
                .filter(source -> config.sources().get(source.name()).enabled())
                .map(this::decorated)
                .toList();
        return new Enricher(wanted, waiters, Clock.systemUTC());
    }

    private List<FactSource> builtIn() {
        CountryFacts countries = new CountryFacts();
        RateTable rates = RateTable.builtIn();
        return List.of(
                new SunSource(),
                new ClockSource(),
                new HolidaySource(),
                new CountrySource(countries),
                new FootprintSource(new EmissionFactors()),
                new AirportSource(Airports.builtIn()),
                live.rates(rates)
                        .map(current -> new CurrencySource(current, rates, countries))
                        .orElseGet(() -> new CurrencySource(rates, countries)),
                new ClimateSource(new ClimateNormals()));
    }

    private FactSource decorated(FactSource source) {
        Duration limit = live.asks(source.name())
                ? live.limit()
                : config.sources().get(source.name()).timeout();
        FactSource limited = new TimeLimitedFactSource(source, limit, workers, RUNS_AT_ONCE);
        return source instanceof RepeatingFactSource repeating
                ? new CachingFactSource(limited, repeating::dependsOn, config.cacheSize())
                : limited;
    }

    private static void requireKnown(Set<String> configured, List<FactSource> sources) {
        Set<String> known = sources.stream().map(FactSource::name).collect(Collectors.toCollection(TreeSet::new));
        for (String name : configured) {
            if (!known.contains(name)) {
                throw new IllegalArgumentException(
                        "travel.enrichment.sources.%s: there is no such source of facts; there are %s"
                                .formatted(name, String.join(", ", known)));
            }
        }
    }

    @PreDestroy
    void stop() {
        waiters.shutdownNow();
        workers.shutdownNow();
    }
}
