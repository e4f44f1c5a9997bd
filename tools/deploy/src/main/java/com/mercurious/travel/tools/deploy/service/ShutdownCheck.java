package com.mercurious.travel.tools.deploy.service;

import com.mercurious.travel.tools.deploy.report.Findings;
import com.mercurious.travel.tools.deploy.service.ServicePods.ServicePod;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Locale;

/** Demands that a pod is not killed before its service had the time to end that it takes for itself. */
public final class ShutdownCheck {
    private static final long DEFAULT_GRACE = 30;

    private ShutdownCheck() {}

    public static void check(ServicePods pods, Findings findings) {
        for (ServicePod pod : pods.all()) {
            Duration drain = configured(pod.service(), "quarkus.shutdown.timeout")
                    .plus(configured(pod.service(), "quarkus.shutdown.delay"))
                    .plus(seconds(pod.container()
                            .map()
                            .text("lifecycle", "preStop", "sleep", "seconds")
                            .orElse("0")));
            Duration grace = seconds(
                    pod.template().spec().text("terminationGracePeriodSeconds").orElse(Long.toString(DEFAULT_GRACE)));
            if (grace.compareTo(drain) <= 0) {
                findings.add(
                        pod.template().owner(),
                        pod.template().path("spec", "terminationGracePeriodSeconds"),
                        "it is killed after " + grace.toSeconds() + " s, and "
                                + pod.service().name() + " may take " + drain.toMillis() + " ms to stop",
                        "a terminationGracePeriodSeconds above that");
            }
        }
    }

    /** A duration as Quarkus takes it: ISO-8601, without its PT, or a number of seconds; nothing where it is not set. */
    private static Duration configured(Service service, String property) {
        String text = service.property(property).orElse("0").toUpperCase(Locale.ROOT);
        if (text.endsWith("MS") && text.length() > 2) {
            return Duration.ofMillis(Long.parseLong(text.substring(0, text.length() - 2)));
        }
        try {
            return text.chars().allMatch(Character::isDigit)
                    ? seconds(text)
                    : Duration.parse(text.startsWith("P") ? text : "PT" + text);
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException(
                    service.name() + ": " + property + " is `" + text + "`; right: a duration such as 20s", e);
        }
    }

    private static Duration seconds(String text) {
        return text.matches("[0-9]{1,9}") ? Duration.ofSeconds(Long.parseLong(text)) : Duration.ZERO;
    }
}
