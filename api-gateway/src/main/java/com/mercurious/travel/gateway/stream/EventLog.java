package com.mercurious.travel.gateway.stream;

import io.vertx.mutiny.redis.client.Command;
import io.vertx.mutiny.redis.client.Redis;
import io.vertx.mutiny.redis.client.Request;
import io.vertx.mutiny.redis.client.Response;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;

/**
 * What happened to each travel request, in a Redis Stream a request, so that any replica can replay it. Written in one
 * round trip for many requests, and a word to all replicas with it: whose streams have grown.
 */
@ApplicationScoped
public class EventLog {
    private static final String NAME = "event";
    private static final String DATA = "data";

    private final Redis redis;
    private final RedisGate gate;
    private final StreamConfig config;

    EventLog(Redis redis, RedisGate gate, StreamConfig config) {
        this.redis = redis;
        this.gate = gate;
        this.config = config;
    }

    /** Appends events, in order, and rings the doorbell for their requests. Where Redis is away nothing is kept. */
    public void append(SequencedMap<String, List<StreamEvent>> byRequest) {
        if (byRequest.isEmpty()) {
            return;
        }
        List<Request> commands = new ArrayList<>();
        byRequest.forEach((requestId, events) -> {
            events.forEach(event -> commands.add(add(requestId, event)));
            commands.add(Request.cmd(Command.EXPIRE)
                    .arg(key(requestId))
                    .arg(config.keep().toSeconds()));
        });
        commands.add(Request.cmd(Command.PUBLISH).arg(Doorbell.CHANNEL).arg(String.join(" ", byRequest.keySet())));
        gate.ask(() -> redis.batch(commands));
    }

    /**
     * Events after the one at {@code after}, oldest first.
     *
     * @param after position of an event, or {@code 0-0} for all
     * @return empty where Redis is away
     */
    public Optional<List<StreamEvent>> read(String requestId, String after, int limit) {
        return gate.ask(() -> redis.send(Request.cmd(Command.XRANGE)
                        .arg(key(requestId))
                        .arg(following(after))
                        .arg("+")
                        .arg("COUNT")
                        .arg(limit))
                .map(EventLog::events));
    }

    /** The last event of a request; empty where there is none or Redis is away. */
    public Optional<StreamEvent> last(String requestId) {
        return gate.ask(() -> redis.send(Request.cmd(Command.XREVRANGE)
                                .arg(key(requestId))
                                .arg("+")
                                .arg("-")
                                .arg("COUNT")
                                .arg(1))
                        .map(EventLog::events))
                .flatMap(events -> events.stream().findFirst());
    }

    private Request add(String requestId, StreamEvent event) {
        return Request.cmd(Command.XADD)
                .arg(key(requestId))
                .arg("MAXLEN")
                .arg("~")
                .arg(config.length())
                .arg("*")
                .arg(NAME)
                .arg(event.name())
                .arg(DATA)
                .arg(event.data());
    }

    private static List<StreamEvent> events(Response answer) {
        List<StreamEvent> events = new ArrayList<>();
        if (answer != null) {
            for (Response entry : answer) {
                Map<String, String> fields = fields(entry.get(1));
                events.add(new StreamEvent(entry.get(0).toString(), fields.get(NAME), fields.get(DATA)));
            }
        }
        return events;
    }

    private static Map<String, String> fields(Response flat) {
        Map<String, String> fields = new LinkedHashMap<>();
        for (int i = 0; i + 1 < flat.size(); i += 2) {
            fields.put(flat.get(i).toString(), flat.get(i + 1).toString());
        }
        return fields;
    }

    /** The least position behind {@code id}: positions are {@code <milliseconds>-<number>}. */
    static String following(String id) {
        int dash = id.indexOf('-');
        return id.substring(0, dash + 1) + (Long.parseLong(id.substring(dash + 1)) + 1);
    }

    private static String key(String requestId) {
        return "travel:events:" + requestId;
    }
}
