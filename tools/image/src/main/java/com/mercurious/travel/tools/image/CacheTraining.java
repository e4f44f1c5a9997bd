package com.mercurious.travel.tools.image;

import com.mercurious.travel.tools.suite.client.Follower;
import com.mercurious.travel.tools.suite.client.GatewayClient;
import com.mercurious.travel.tools.suite.client.IssuerTokens;
import com.mercurious.travel.tools.suite.client.RejectedException;
import com.mercurious.travel.tools.suite.client.TokenSource;
import com.mercurious.travel.tools.suite.platform.PlatformProcess;
import com.mercurious.travel.tools.suite.platform.PlatformState;
import com.mercurious.travel.tools.suite.service.Service;
import com.mercurious.travel.tools.suite.suite.FreePorts;
import com.mercurious.travel.tools.suite.suite.Workspace;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A run of all services in containers of their images, on the embedded platform and with the project's examples, whose JVMs
 * write down what they load and make AOT caches of it (JEP 514). A cache is of one JVM, one class path and the times of its
 * jars: only a container of the very image has all three.
 */
final class CacheTraining {
    private static final Duration PLATFORM_LIMIT = Duration.ofMinutes(2);
    private static final Duration READY_LIMIT = Duration.ofMinutes(2);
    private static final Duration POLL = Duration.ofMillis(250);
    /** Until a service has drained and its JVM has made the cache. */
    private static final String STOP_SECONDS = "150";

    private static final String WRITTEN_TO = "/tmp/start-up.aot";
    private static final String READY = "/q/health/ready";

    private final Docker docker;
    private final Workspace workspace;
    private final Map<Service, String> containers = new EnumMap<>(Service.class);
    private final Map<Service, Integer> ports = new EnumMap<>(Service.class);
    private final Map<Service, URI> ready = new EnumMap<>(Service.class);

    CacheTraining(Docker docker, Workspace workspace) {
        this.docker = docker;
        this.workspace = workspace;
    }

    /**
     * Makes the caches; no container is left.
     *
     * @param images of all services, known to the engine
     * @return a file each
     * @throws IOException where a container can't be run, is not ready in time or leaves no cache
     */
    Map<Service, Path> run(Map<Service, ImageName> images) throws IOException, InterruptedException {
        Path home = Files.createTempDirectory(Files.createDirectories(workspace.home()), "training-");
        try (PlatformProcess platform = PlatformProcess.start(
                workspace.platformJar(), home, PLATFORM_LIMIT, List.of("--free-ports", "--servers", "embedded"))) {
            FreePorts free = new FreePorts();
            for (Service service : Service.values()) {
                start(service, images.get(service), platform.state(), free);
            }
            awaitReady();
            planExamples(IssuerTokens.of(URI.create(platform.state().issuer().uri())));
            return stop();
        } finally {
            for (String container : containers.values()) {
                docker.run(List.of("rm", "--force", "--volumes", container));
            }
            delete(home);
        }
    }

    private void start(Service service, ImageName image, PlatformState platform, FreePorts free)
            throws IOException, InterruptedException {
        int port = free.takeAny();
        int management = free.takeAny();
        List<String> command = new ArrayList<>(List.of("create", "--network", "host", "--entrypoint", "java"));
        Map<String, String> environment = service.environment(platform);
        environment.put("QUARKUS_HTTP_HOST", "127.0.0.1");
        environment.put("QUARKUS_HTTP_PORT", Integer.toString(port));
        environment.put("QUARKUS_MANAGEMENT_HOST", "127.0.0.1");
        environment.put("QUARKUS_MANAGEMENT_PORT", Integer.toString(management));
        environment.forEach((name, value) -> command.addAll(List.of("--env", name + "=" + value)));
        command.add(image.toString());
        List<String> java =
                ServiceImage.command(List.of("-XX:AOTCacheOutput=" + WRITTEN_TO, "-Xlog:aot*=error,cds*=error"));
        command.addAll(java.subList(1, java.size()));
        containers.put(
                service,
                docker.run(command).lines().reduce((first, last) -> last).orElseThrow());
        docker.run(List.of("start", containers.get(service)));
        ports.put(service, port);
        ready.put(service, URI.create("http://127.0.0.1:" + management + READY));
    }

    private void awaitReady() throws IOException, InterruptedException {
        HttpClient http = HttpClient.newHttpClient();
        long deadline = System.nanoTime() + READY_LIMIT.toNanos();
        for (Service service : Service.values()) {
            while (!isReady(http, ready.get(service))) {
                if (System.nanoTime() > deadline) {
                    throw new IOException(service.title() + " was not ready within " + READY_LIMIT.toSeconds()
                            + " s; the end of what its container printed: "
                            + docker.run(List.of("logs", "--tail", "15", containers.get(service))));
                }
                Thread.sleep(POLL);
            }
        }
    }

    private static boolean isReady(HttpClient http, URI probe) throws InterruptedException {
        HttpRequest request =
                HttpRequest.newBuilder(probe).timeout(Duration.ofSeconds(5)).build();
        try {
            return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        }
    }

    /** Each example once: what they ask for is what services load classes for. */
    private void planExamples(TokenSource tokens) throws IOException, InterruptedException {
        GatewayClient gateway =
                new GatewayClient(URI.create("http://127.0.0.1:" + ports.get(Service.API_GATEWAY)), tokens);
        Follower follower = new Follower(gateway);
        List<Path> examples;
        try (Stream<Path> files = Files.list(workspace.examples())) {
            examples = files.filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .toList();
        }
        for (Path example : examples) {
            try {
                follower.follow(gateway.submit(Files.readAllBytes(example)).id(), progress -> {});
            } catch (RejectedException e) {
                // One of the examples is of what is turned away.
                continue;
            }
        }
    }

    /** All at once, since each takes its time. */
    private Map<Service, Path> stop() throws IOException, InterruptedException {
        List<String> stop = new ArrayList<>(List.of("stop", "--time", STOP_SECONDS));
        stop.addAll(containers.values());
        docker.run(stop);
        Map<Service, Path> caches = new EnumMap<>(Service.class);
        for (Service service : Service.values()) {
            Path cache = workspace.root().resolve(service.title()).resolve("target/image/start-up.aot");
            Files.createDirectories(cache.getParent());
            docker.run(List.of("cp", containers.get(service) + ":" + WRITTEN_TO, cache.toString()));
            caches.put(service, cache);
        }
        return caches;
    }

    private static void delete(Path folder) throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.walk(folder)) {
            files = all.sorted((a, b) -> b.compareTo(a)).toList();
        }
        for (Path file : files) {
            Files.delete(file);
        }
    }
}
