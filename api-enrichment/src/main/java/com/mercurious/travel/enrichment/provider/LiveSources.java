package com.mercurious.travel.enrichment.provider;

import com.mercurious.travel.almanac.money.RateTable;
import com.mercurious.travel.enrichment.currency.CurrentRates;
import com.mercurious.travel.enrichment.facts.FactSource;
import com.mercurious.travel.enrichment.provider.ProvidersConfig.Calls;
import com.mercurious.travel.enrichment.provider.RedisCachedProvider.Times;
import com.mercurious.travel.enrichment.provider.narrative.ChatClient;
import com.mercurious.travel.enrichment.provider.narrative.DayPlan;
import com.mercurious.travel.enrichment.provider.narrative.DayText;
import com.mercurious.travel.enrichment.provider.narrative.NarrativeService;
import com.mercurious.travel.enrichment.provider.narrative.NarrativeSource;
import com.mercurious.travel.enrichment.provider.place.GooglePlaces;
import com.mercurious.travel.enrichment.provider.place.GooglePlacesClient;
import com.mercurious.travel.enrichment.provider.place.Nominatim;
import com.mercurious.travel.enrichment.provider.place.NominatimClient;
import com.mercurious.travel.enrichment.provider.place.PlaceAnswer;
import com.mercurious.travel.enrichment.provider.place.PlaceQuestion;
import com.mercurious.travel.enrichment.provider.place.PlaceSource;
import com.mercurious.travel.enrichment.provider.rates.DailyRates;
import com.mercurious.travel.enrichment.provider.rates.Ecb;
import com.mercurious.travel.enrichment.provider.rates.EcbClient;
import com.mercurious.travel.enrichment.provider.rates.LiveRates;
import com.mercurious.travel.enrichment.provider.weather.Forecast;
import com.mercurious.travel.enrichment.provider.weather.ForecastQuestion;
import com.mercurious.travel.enrichment.provider.weather.OpenMeteo;
import com.mercurious.travel.enrichment.provider.weather.OpenMeteoClient;
import com.mercurious.travel.enrichment.provider.weather.OpenWeather;
import com.mercurious.travel.enrichment.provider.weather.OpenWeatherClient;
import com.mercurious.travel.enrichment.provider.weather.WeatherSource;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;

/** The sources of facts that outside services are configured for. */
@ApplicationScoped
public class LiveSources {
    private static final String USER_AGENT = "mercurious-travel/1.0";

    private static final Set<String> LIVE = Set.of("weather", "places", "narrative");

    /** Questions that may wait for their turn, for each that is under way. */
    private static final int QUEUE_FACTOR = 10;

    private final ProvidersConfig config;
    private final AnswerStore store;
    private final ProviderMetrics metrics;
    private final Clock clock = Clock.systemUTC();
    private final ExecutorService threads = Executors.newThreadPerTaskExecutor(
            Thread.ofVirtual().name("provider-", 0).factory());
    private final Lookups lookups;

    public LiveSources(ProvidersConfig config, AnswerStore store, ProviderMetrics metrics) {
        this.config = config;
        this.store = store;
        this.metrics = metrics;
        this.lookups = new Lookups(threads, config.limit());
    }

    /** For all that a source does; a little more than it gives its services, so that it tells what it has. */
    public Duration limit() {
        return config.limit().plusMillis(500);
    }

    /** Whether the source of that name asks outside services. */
    public boolean asks(String source) {
        return LIVE.contains(source)
                || source.equals("currency") && config.ecb().enabled();
    }

    /**
     * Those that a service is configured for.
     *
     * @throws IllegalArgumentException where the configuration of one is incomplete
     */
    public List<FactSource> sources() {
        List<FactSource> sources = new ArrayList<>();
        chain(List.of(openMeteo(), openWeather()))
                .ifPresent(provider -> sources.add(new WeatherSource(provider, lookups, clock)));
        chain(List.of(googlePlaces(), nominatim()))
                .ifPresent(provider -> sources.add(new PlaceSource(provider, lookups)));
        chain(List.of(narrative())).ifPresent(provider -> sources.add(new NarrativeSource(provider, lookups)));
        return sources;
    }

    /** The rates of the day where they are switched on; empty: the built-in table has to do. */
    public Optional<CurrentRates> rates(RateTable builtIn) {
        return chain(List.of(ecb(builtIn))).map(provider -> new LiveRates(provider, lookups, builtIn));
    }

    private static <Q, A> Optional<Provider<Q, A>> chain(List<Optional<Provider<Q, A>>> providers) {
        List<Provider<Q, A>> configured =
                providers.stream().flatMap(Optional::stream).toList();
        return configured.isEmpty() ? Optional.empty() : Optional.of(new ProviderChain<>(configured));
    }

    private Optional<Provider<ForecastQuestion, Forecast>> openMeteo() {
        ProvidersConfig.OpenMeteo own = config.openMeteo();
        if (!own.enabled()) {
            return Optional.empty();
        }
        var service = new OpenMeteo(client(OpenMeteoClient.class, own.url(), own, own.timeout(), USER_AGENT), clock);
        return Optional.of(guarded(service, Forecast.class, own, own.timeout(), own.ttl()));
    }

    private Optional<Provider<ForecastQuestion, Forecast>> openWeather() {
        ProvidersConfig.OpenWeather own = config.openWeather();
        return own.key().map(key -> {
            var client = client(OpenWeatherClient.class, own.url(), own, own.timeout(), USER_AGENT);
            return guarded(new OpenWeather(client, key, clock), Forecast.class, own, own.timeout(), own.ttl());
        });
    }

    private Optional<Provider<Ecb.Daily, DailyRates>> ecb(RateTable builtIn) {
        ProvidersConfig.Ecb own = config.ecb();
        if (!own.enabled()) {
            return Optional.empty();
        }
        var client = client(EcbClient.class, own.url(), own, own.timeout(), USER_AGENT);
        return Optional.of(guarded(new Ecb(client, builtIn, clock), DailyRates.class, own, own.timeout(), own.ttl()));
    }

    private Optional<Provider<PlaceQuestion, PlaceAnswer>> nominatim() {
        ProvidersConfig.Nominatim own = config.nominatim();
        if (!own.enabled()) {
            return Optional.empty();
        }
        String contact = own.contact()
                .orElseThrow(() -> new IllegalArgumentException(
                        "travel.enrichment.providers.nominatim.contact is missing; Nominatim wants to know whom to turn to,"
                                + " such as ops@example.org"));
        var client =
                client(NominatimClient.class, own.url(), own, own.timeout(), "%s (%s)".formatted(USER_AGENT, contact));
        var service =
                new Nominatim(client, new Pace(own.interval(), config.limit().minus(own.timeout())));
        return Optional.of(
                guarded(service, PlaceAnswer.class, own, config.limit().plus(own.timeout()), own.ttl()));
    }

    private Optional<Provider<PlaceQuestion, PlaceAnswer>> googlePlaces() {
        ProvidersConfig.GooglePlaces own = config.googlePlaces();
        return own.key().map(key -> {
            var client = client(GooglePlacesClient.class, own.url(), own, own.timeout(), USER_AGENT);
            return guarded(new GooglePlaces(client, key), PlaceAnswer.class, own, own.timeout(), own.ttl());
        });
    }

    private Optional<Provider<DayPlan, DayText>> narrative() {
        ProvidersConfig.Narrative own = config.narrative();
        return own.url().map(url -> {
            String model = own.model()
                    .orElseThrow(
                            () -> new IllegalArgumentException(
                                    "travel.enrichment.providers.narrative.model is missing; name a model of the service at the url"));
            var client = client(ChatClient.class, url, own, own.timeout(), USER_AGENT);
            var service = new NarrativeService(client, model, own.key());
            return guarded(service, DayText.class, own, own.timeout(), own.ttl());
        });
    }

    private static <T> Supplier<T> client(Class<T> type, URI url, Calls calls, Duration timeout, String userAgent) {
        return Clients.lazy(type, url, calls.connectTimeout(), timeout, userAgent);
    }

    /** No further try after half of the limit, so that a service that stands in has time for an answer. */
    private <Q, A> Provider<Q, A> guarded(
            Service<Q, A> service, Class<A> answers, Calls calls, Duration timeout, Duration ttl) {
        Limits limits = new Limits(
                timeout,
                config.limit().dividedBy(2),
                calls.retries(),
                calls.pause(),
                calls.longestPause(),
                calls.inParallel(),
                calls.inParallel() * QUEUE_FACTOR,
                calls.breakerCalls(),
                calls.breakerRatio(),
                calls.breakerPause());
        Provider<Q, A> resilient = new ResilientProvider<>(service, limits, metrics, clock);
        Times times = new Times(ttl, calls.refreshAfter(), calls.staleFor());
        return new RedisCachedProvider<>(resilient, service, answers, store, times, metrics, clock);
    }

    @PreDestroy
    void stop() {
        threads.shutdownNow();
    }
}
