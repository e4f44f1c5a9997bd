package com.mercurious.travel.tools.testing;

import com.mercurious.travel.tools.suite.platform.PlatformState;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.HashMap;
import java.util.Map;

/**
 * Puts the service under test on the {@link TestPlatform}, as its own Kafka user. Init arguments: {@code user}, the Kafka
 * user; {@code password}, where it is to be another than the user's own.
 */
public class PlatformTestResource implements QuarkusTestResourceLifecycleManager {
    private String user;
    private String password;

    @Override
    public void init(Map<String, String> initArgs) {
        user = initArgs.get("user");
        password = initArgs.get("password");
    }

    @Override
    public Map<String, String> start() {
        PlatformState platform = TestPlatform.state();
        Map<String, String> config = new HashMap<>();
        config.put("kafka.bootstrap.servers", platform.kafka().bootstrapServers());
        config.put("kafka.sasl.jaas.config", jaasConfig(platform));
        config.put("MONGODB_URI", platform.mongo().uri());
        config.put("REDIS_URI", platform.redis().uri());
        config.put("travel.auth.issuer", platform.issuer().uri());
        config.put("travel.webhook.plain-http", "true");
        config.put("travel.webhook.ports", "443,1024-65535");
        config.put("travel.webhook.allowed-networks", "127.0.0.1/32");
        return config;
    }

    private String jaasConfig(PlatformState platform) {
        String own = platform.kafka().jaasConfigOf(user);
        return password == null ? own : own.replaceFirst("password=\"[^\"]*\"", "password=\"" + password + "\"");
    }

    @Override
    public void stop() {
        // The platform serves every test class of this JVM and ends with it.
    }
}
