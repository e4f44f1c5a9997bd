package com.mercurious.travel.tools.platform.kafka;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;

/** Asks a broker for a sign of life. */
public final class KafkaProbe {
    private KafkaProbe() {}

    /**
     * Whether the broker describes its cluster to this client within the limit.
     *
     * @throws InterruptedException where the thread is interrupted
     */
    public static boolean answers(Map<String, Object> adminClient, Duration limit) throws InterruptedException {
        try (Admin admin = Admin.create(adminClient)) {
            return !admin.describeCluster()
                    .nodes()
                    .get(limit.toMillis(), TimeUnit.MILLISECONDS)
                    .isEmpty();
        } catch (ExecutionException | TimeoutException e) {
            return false;
        }
    }
}
