package com.mercurious.travel.gateway.it;

import com.mercurious.travel.tools.suite.platform.PlatformState;
import com.mercurious.travel.tools.testing.TestPlatform;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Puts the gateway on the test platform by way of {@link Forwarder}s: a test takes {@code kafka}, {@code mongo} or
 * {@code redis} away and gives it back through the field that it marks with {@link Outages}; {@code mongo-flow} and its like
 * hold a server's bytes back and let them go. Init argument {@code down}:
 * the server that is away at the start; {@code jaas}: another login than the gateway's own; others are configuration.
 */
public class OutageResource implements QuarkusTestResourceLifecycleManager {
    /** Marks the field of type {@code Map<String, Consumer<Boolean>>} that takes servers away (false) and gives them back. */
    @Retention(RetentionPolicy.RUNTIME)
    @Target(ElementType.FIELD)
    public @interface Outages {}

    private final Map<String, Consumer<Boolean>> switches = new HashMap<>();
    private Map<String, String> args = Map.of();

    @Override
    public void init(Map<String, String> initArgs) {
        args = new HashMap<>(initArgs);
    }

    @Override
    public Map<String, String> start() {
        PlatformState platform = TestPlatform.state();
        Map<String, String> config = new HashMap<>(args);
        config.remove("down");
        config.remove("password");
        String[] kafka = platform.kafka().bootstrapServers().split(":");
        config.put("kafka.bootstrap.servers", "127.0.0.1:" + forward("kafka", kafka[0], Integer.parseInt(kafka[1])));
        String jaas = platform.kafka().jaasConfigOf("api-gateway");
        String password = platform.kafka().users().get("api-gateway");
        config.put("kafka.sasl.jaas.config", jaas.replace(password, args.getOrDefault("password", password)));
        config.put("travel.auth.issuer", platform.issuer().uri());
        config.put("MONGODB_URI", forward("mongo", platform.mongo().uri()));
        config.put("REDIS_URI", forward("redis", platform.redis().uri()));
        return config;
    }

    @Override
    public void inject(TestInjector injector) {
        injector.injectIntoFields(switches, new TestInjector.AnnotatedAndMatchesType(Outages.class, Map.class));
    }

    @Override
    public void stop() {
        switches.forEach((name, s) -> s.accept(name.endsWith("-flow")));
    }

    private String forward(String name, String uri) {
        URI target = URI.create(uri);
        return "%s://127.0.0.1:%d".formatted(target.getScheme(), forward(name, target.getHost(), target.getPort()));
    }

    private int forward(String name, String host, int port) {
        Forwarder forwarder = new Forwarder(host, port, !name.equals(args.get("down")));
        switches.put(name, forwarder::set);
        switches.put(name + "-flow", forwarder::flow);
        return forwarder.port();
    }
}
