package com.mercurious.travel.gateway.stream;

import com.mercurious.travel.gateway.redis.RedisGate;
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
import org.jspecify.annotations.Nullable;

/** Reads what the {@link EventLog} of any replica wrote down. */
@ApplicationScoped
public class EventReplay {
    private final Redis redis;
    private final RedisGate gate;

    EventReplay(Redis redis, RedisGate gate) {
        this.redis = redis;
        this.gate = gate;
    }

    /**
     * Events after the one at {@code after}, oldest first.
     *
     * @param after position of an event, or {@code 0-0} for all
     * @return empty where Redis is away
     */
    public Optional<List<StreamEvent>> read(String requestId, String after, int limit) {
        return gate.ask(() -> redis.send(Request.cmd(Command.XRANGE)
                        .arg(EventLog.key(requestId))
                        .arg(following(after))
                        .arg("+")
                        .arg("COUNT")
                        .arg(limit))
                .map(EventReplay::events));
    }

    /** The last event of a request; empty where there is none or Redis is away. */
    public Optional<StreamEvent> last(String requestId) {
        return gate.ask(() -> redis.send(Request.cmd(Command.XREVRANGE)
                                .arg(EventLog.key(requestId))
                                .arg("+")
                                .arg("-")
                                .arg("COUNT")
                                .arg(1))
                        .map(EventReplay::events))
                .flatMap(events -> events.stream().findFirst());
    }

    private static List<StreamEvent> events(@Nullable Response answer) {
        List<StreamEvent> events = new ArrayList<>();
        if (answer != null) {
            for (Response entry : answer) {
                Map<String, String> fields = fields(entry.get(1));
                events.add(
                        new StreamEvent(entry.get(0).toString(), fields.get(EventLog.NAME), fields.get(EventLog.DATA)));
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
}
