package com.mercurious.travel.enrichment.provider;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/**
 * Which outside services are asked, and how. Each is off unless it has a key, or is enabled where it needs none. Keys have
 * no default and belong into the environment: {@code TRAVEL_ENRICHMENT_PROVIDERS_OPEN_WEATHER_KEY} and the like.
 */
@ConfigMapping(prefix = "travel.enrichment.providers")
public interface ProvidersConfig {

    /** For all that one source of facts asks outside services about one itinerary; sources run side by side. */
    @WithDefault("PT8S")
    Duration limit();

    OpenMeteo openMeteo();

    OpenWeather openWeather();

    Ecb ecb();

    Nominatim nominatim();

    GooglePlaces googlePlaces();

    Narrative narrative();

    /** What all services have. */
    interface Calls {

        @WithDefault("PT1S")
        Duration connectTimeout();

        /** Further tries after a trouble that may pass; never after a 4xx other than 429. */
        @WithDefault("2")
        int retries();

        /** Before the second try; twice as long before each further one, give or take a quarter. */
        @WithDefault("PT0.2S")
        Duration pause();

        /** A service that asks for a longer one (Retry-After) is not asked again. */
        @WithDefault("PT2S")
        Duration longestPause();

        /** Questions at once; as many again and ten times more wait for their turn. */
        @WithDefault("16")
        int inParallel();

        /** Tries that the circuit breaker looks at. */
        @WithDefault("20")
        int breakerCalls();

        /** Share of failed ones among them at which the service is left alone. */
        @WithDefault("0.6")
        double breakerRatio();

        @WithDefault("PT20S")
        Duration breakerPause();

        /** How old an answer may be for one who asks for a refresh. */
        @WithDefault("PT1M")
        Duration refreshAfter();

        /** How long beyond its ttl an answer may be used when nothing newer can be had. */
        @WithDefault("P2D")
        Duration staleFor();
    }

    /** Forecasts for 16 days; no key. */
    interface OpenMeteo extends Calls {
        @WithDefault("false")
        boolean enabled();

        @WithDefault("https://api.open-meteo.com")
        URI url();

        @WithDefault("PT2.5S")
        Duration timeout();

        @WithDefault("PT1H")
        Duration ttl();
    }

    /** Forecasts for 5 days, where Open-Meteo does not answer. */
    interface OpenWeather extends Calls {
        Optional<String> key();

        @WithDefault("https://api.openweathermap.org")
        URI url();

        @WithDefault("PT2.5S")
        Duration timeout();

        @WithDefault("PT1H")
        Duration ttl();
    }

    /** The European Central Bank's reference rates of the day; no key. */
    interface Ecb extends Calls {
        @WithDefault("false")
        boolean enabled();

        @WithDefault("https://www.ecb.europa.eu")
        URI url();

        @WithDefault("PT2.5S")
        Duration timeout();

        @WithDefault("PT12H")
        Duration ttl();
    }

    /** OpenStreetMap's search. The public one allows one question a second of a whole application that names a contact. */
    interface Nominatim extends Calls {
        @WithDefault("false")
        boolean enabled();

        /** Mail address or page of whoever runs this; part of the User-Agent, required where enabled. */
        Optional<String> contact();

        @WithDefault("https://nominatim.openstreetmap.org")
        URI url();

        @WithDefault("PT1S")
        Duration interval();

        @WithDefault("PT2.5S")
        Duration timeout();

        @WithDefault("P7D")
        Duration ttl();
    }

    /** Google Places (New). Google's terms do not allow to keep its answers, so nothing is remembered by default. */
    interface GooglePlaces extends Calls {
        Optional<String> key();

        @WithDefault("https://places.googleapis.com")
        URI url();

        @WithDefault("PT2.5S")
        Duration timeout();

        @WithDefault("PT0S")
        Duration ttl();
    }

    /** A chat service that speaks OpenAI's protocol; on where url and model are given. */
    interface Narrative extends Calls {
        /** Up to and with the version, such as {@code https://api.openai.com/v1}. */
        Optional<URI> url();

        Optional<String> model();

        /** For services that want one. */
        Optional<String> key();

        @WithDefault("PT6S")
        Duration timeout();

        @WithDefault("PT24H")
        Duration ttl();
    }
}
