package com.mercurious.travel.tools.deploy.service;

import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The paths at which a service answers probes and gives its metrics, and the port, by Quarkus' rules and defaults.
 *
 * @param port  where they are asked for
 * @param paths what each path answers, such as {@code /q/health/live → live}
 */
public record Probes(int port, Map<String, String> paths) {
    private static final Pattern EXPRESSION = Pattern.compile("\\$\\{([^:}]+)(?::([^}]*))?}");

    /**
     * Of a service in its environment.
     *
     * @param environment what a manifest sets, which overrides the service's own properties where they are not fixed by the build
     */
    public static Probes of(Service service, Map<String, String> environment) {
        Settings settings = new Settings(service, environment);
        boolean managed = settings.get("quarkus.management.enabled", "false").equals("true");
        String root;
        int port;
        if (managed) {
            port = settings.port("quarkus.management.port", "9000");
            root = resolved("/", settings.get("quarkus.management.root-path", "/q"));
        } else {
            port = settings.port("quarkus.http.port", "8080");
            root = resolved(
                    settings.get("quarkus.http.root-path", "/"),
                    settings.get("quarkus.http.non-application-root-path", "q"));
        }
        String health = resolved(root, settings.get("quarkus.smallrye-health.root-path", "health"));
        Map<String, String> paths = new TreeMap<>();
        paths.put(health, "all checks");
        paths.put(resolved(health, settings.get("quarkus.smallrye-health.liveness-path", "live")), "live");
        paths.put(resolved(health, settings.get("quarkus.smallrye-health.readiness-path", "ready")), "ready");
        paths.put(resolved(health, settings.get("quarkus.smallrye-health.startup-path", "started")), "started");
        paths.put(resolved(root, settings.get("quarkus.micrometer.export.prometheus.path", "metrics")), "metrics");
        return new Probes(port, paths);
    }

    /** The path at which the service answers whether it is something. */
    String path(String answer) {
        return paths.entrySet().stream()
                .filter(path -> path.getValue().equals(answer))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow();
    }

    /** A path that begins with a slash stands for itself; another lies under its parent. */
    private static String resolved(String parent, String path) {
        String whole = path.startsWith("/") ? path : parent + "/" + path;
        String clean = whole.replaceAll("/+", "/");
        return clean.length() > 1 && clean.endsWith("/") ? clean.substring(0, clean.length() - 1) : clean;
    }

    private record Settings(Service service, Map<String, String> environment) {
        String get(String property, String otherwise) {
            String variable = EnvironmentNames.of(property);
            return environment.containsKey(variable) && service.use(variable) == Service.Use.READ
                    ? environment.get(variable)
                    : EXPRESSION
                            .matcher(service.property(property).orElse(otherwise))
                            .replaceAll(found -> Matcher.quoteReplacement(environment.getOrDefault(
                                    found.group(1), found.group(2) == null ? "" : found.group(2))));
        }

        /** What is no number is not answered on any port. */
        int port(String property, String otherwise) {
            String port = get(property, otherwise);
            return port.matches("[0-9]{1,5}") ? Integer.parseInt(port) : -1;
        }
    }
}
