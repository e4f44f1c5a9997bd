package com.mercurious.travel.tools.deploy.service;

import java.util.Map;
import java.util.TreeMap;

/**
 * The paths at which a service answers probes and gives its metrics, and the port, by Quarkus' rules and defaults.
 *
 * @param port  where they are asked for
 * @param paths what each path answers, such as {@code /q/health/live → live}
 */
public record Probes(int port, Map<String, String> paths) {

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
            port = Integer.parseInt(settings.get("quarkus.management.port", "9000"));
            root = resolved("/", settings.get("quarkus.management.root-path", "/q"));
        } else {
            port = Integer.parseInt(settings.get("quarkus.http.port", "8080"));
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
                    : service.property(property).orElse(otherwise);
        }
    }
}
