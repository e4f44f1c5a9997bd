package com.mercurious.travel.gateway.limit;

import com.mercurious.travel.gateway.redis.RedisGate;
import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.redis.client.Command;
import io.vertx.mutiny.redis.client.Redis;
import io.vertx.mutiny.redis.client.Request;
import io.vertx.mutiny.redis.client.Response;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Buckets and places that all replicas share, in Redis: one round trip a call, decided there by {@code take.lua}. */
@ApplicationScoped
public class SharedBuckets {
    private static final String SCRIPT = script();
    private static final String SCRIPT_NAME = sha1(SCRIPT);
    private static final String UNKNOWN_SCRIPT = "NOSCRIPT";

    private final Redis redis;
    private final RedisGate gate;

    SharedBuckets(Redis redis, LimitsConfig config, MeterRegistry metrics) {
        this.redis = redis;
        this.gate = new RedisGate(
                config.redisTimeout(),
                config.pauseAfterFailure(),
                "each replica keeps count of calls by itself, and nobody of requests under way",
                metrics);
    }

    /**
     * A place among the caller's requests that have not ended.
     *
     * @param of how many
     * @param id of the request that is to have it
     * @param lifetime after which it is free in any case
     */
    record Place(int of, String id, Duration lifetime) {}

    /**
     * What came of it.
     *
     * @param placed whether the place was to be had; true where none was wanted
     * @param placesLeft after it; empty where none was wanted
     */
    record Taken(Standing standing, boolean placed, Optional<Integer> placesLeft) {}

    /**
     * Takes a call out of a bucket, and the place, or neither.
     *
     * @param who has the bucket and the places
     * @return empty where Redis is away
     */
    Optional<Taken> take(String who, Quota quota, @Nullable Place place) {
        List<String> arguments = new ArrayList<>();
        arguments.add(place == null ? "1" : "2");
        arguments.add("travel:limit:{" + who + "}:" + quota.name());
        if (place != null) {
            arguments.add(placesOf(who));
        }
        arguments.add(Long.toString(quota.window().toMillis()));
        arguments.add(Integer.toString(quota.calls()));
        if (place != null) {
            arguments.add(Integer.toString(place.of()));
            arguments.add(place.id());
            arguments.add(Long.toString(place.lifetime().toMillis()));
        }
        return gate.ask(() -> run(arguments)).map(SharedBuckets::read);
    }

    /** Gives places back, without waiting for it: ids of requests by who had them. */
    public void free(Map<String, List<String>> ids) {
        if (ids.isEmpty() || gate.trouble().isPresent()) {
            return;
        }
        List<Request> commands = new ArrayList<>();
        ids.forEach((who, theirs) -> commands.add(removal(who, theirs)));
        redis.batch(commands).subscribe().with(done -> {}, failed -> {});
    }

    private static Request removal(String who, Collection<String> ids) {
        Request command = Request.cmd(Command.ZREM).arg(placesOf(who));
        ids.forEach(command::arg);
        return command;
    }

    /** Both keys of one caller have the same tag, so that a cluster has them in one place. */
    private static String placesOf(String who) {
        return "travel:in-flight:{" + who + "}";
    }

    private Uni<Response> run(List<String> arguments) {
        return redis.send(command(Command.EVALSHA, SCRIPT_NAME, arguments))
                .onFailure(e -> String.valueOf(e.getMessage()).startsWith(UNKNOWN_SCRIPT))
                .recoverWithUni(() -> redis.send(command(Command.EVAL, SCRIPT, arguments)));
    }

    private static Request command(Command command, String script, List<String> arguments) {
        Request request = Request.cmd(command).arg(script);
        arguments.forEach(request::arg);
        return request;
    }

    private static Taken read(Response answer) {
        int outcome = answer.get(0).toInteger();
        int places = answer.get(4).toInteger();
        Standing standing = new Standing(
                outcome != 0,
                answer.get(1).toInteger(),
                Duration.ofMillis(answer.get(2).toLong()),
                Duration.ofMillis(answer.get(3).toLong()));
        return new Taken(standing, outcome >= 0, places < 0 ? Optional.empty() : Optional.of(places));
    }

    private static String script() {
        try (InputStream in = Objects.requireNonNull(SharedBuckets.class.getResourceAsStream("/limit/take.lua"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("a file of our own can't be read", e);
        }
    }

    private static String sha1(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-1").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-1", e);
        }
    }
}
