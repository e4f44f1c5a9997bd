package com.mercurious.travel.enrichment.provider;

import com.mercurious.travel.tools.testing.PlatformTestResource;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * Puts the service on the test platform, its Redis behind a {@link Gate}, and all providers on a {@link ProviderStub}. A test
 * works them through the field that it marks with {@link Controls}: {@code redis} ({@code open}, {@code closed}),
 * {@code mode} ({@code open-meteo=SLOW}, {@code reset}) and {@code count} (a provider's name, answered by a number).
 */
public class LivePlatformResource extends PlatformTestResource {
    /** Marks the field of type {@code Map<String, UnaryOperator<String>>}. */
    @Retention(RetentionPolicy.RUNTIME)
    @Target(ElementType.FIELD)
    public @interface Controls {}

    /** More failures than a test makes: the circuit breaker of one test would be open in the next. */
    private static final String NEVER = "1000";

    private ProviderStub stub;
    private Gate gate;

    @Override
    public Map<String, String> start() {
        Map<String, String> config = new HashMap<>(super.start());
        URI redis = URI.create(config.get("REDIS_URI"));
        gate = new Gate(redis.getHost(), redis.getPort());
        String login = redis.getUserInfo() == null ? "" : redis.getUserInfo() + "@";
        config.put("REDIS_URI", "redis://%s127.0.0.1:%d".formatted(login, gate.port()));
        stub = new ProviderStub();
        Live.ALL.forEach(provider -> {
            config.putAll(Live.settings(stub, provider));
            config.put("travel.enrichment.providers." + provider + ".breaker-calls", NEVER);
        });
        config.put("travel.enrichment.providers.google-places.ttl", "PT1H");
        config.put("travel.enrichment.providers.open-meteo.refresh-after", "PT0S");
        return config;
    }

    @Override
    public void inject(TestInjector injector) {
        Map<String, UnaryOperator<String>> controls = Map.of(
                "redis",
                state -> {
                    gate.set(state.equals("open"));
                    return state;
                },
                "mode",
                this::mode,
                "count",
                provider -> Integer.toString(stub.asked(provider).size()));
        injector.injectIntoFields(controls, new TestInjector.AnnotatedAndMatchesType(Controls.class, Map.class));
    }

    private String mode(String setting) {
        if (setting.equals("reset")) {
            stub.reset();
        } else {
            String[] parts = setting.split("=");
            stub.set(parts[0], ProviderStub.Mode.valueOf(parts[1]));
        }
        return setting;
    }

    @Override
    public void stop() {
        stub.close();
        gate.close();
        super.stop();
    }
}
