package com.mercurious.travel.gateway.stream;

import com.mercurious.travel.gateway.redis.RedisGate;
import io.vertx.mutiny.redis.client.Command;
import io.vertx.mutiny.redis.client.Redis;
import io.vertx.mutiny.redis.client.Request;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.SequencedMap;

/**
 * Writes down what happened to each travel request, in a Redis Stream a request, so that any replica can replay it: in one
 * round trip for many requests, and a word to all replicas with it: whose streams have grown.
 */
@ApplicationScoped
public class EventLog {
    static final String NAME = "event";
    static final String DATA = "data";

    private final Redis redis;
    private final RedisGate gate;
    private final Doorbell doorbell;
    private final StreamConfig config;

    EventLog(Redis redis, RedisGate gate, Doorbell doorbell, StreamConfig config) {
        this.redis = redis;
        this.gate = gate;
        this.doorbell = doorbell;
        this.config = config;
    }

    /**
     * Appends events, in order, and rings for their requests: here at once, on the other replicas by way of Redis. Where
     * Redis is away nothing is kept, and nobody else hears of it.
     */
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
        commands.add(Request.cmd(Command.PUBLISH)
                .arg(DistantBell.CHANNEL)
                .arg(DistantBell.peal(doorbell.name(), byRequest.keySet())));
        gate.ask(() -> redis.batch(commands));
        doorbell.ring(byRequest.keySet());
    }

    /** Erases what is written of these requests; where Redis is away, it is gone when it expires. */
    public void forget(Collection<String> requestIds) {
        Request command = Request.cmd(Command.DEL);
        requestIds.forEach(id -> command.arg(key(id)));
        gate.ask(() -> redis.send(command));
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

    /** Name of the stream of a request. */
    static String key(String requestId) {
        return "travel:events:" + requestId;
    }
}
