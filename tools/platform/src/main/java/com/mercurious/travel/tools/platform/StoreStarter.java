package com.mercurious.travel.tools.platform;

import com.mercurious.travel.tools.platform.mongo.MongoStore;
import com.mercurious.travel.tools.platform.process.ChildProcess;
import com.mercurious.travel.tools.platform.process.Executables;
import com.mercurious.travel.tools.platform.process.Shutdown;
import com.mercurious.travel.tools.platform.redis.RedisStore;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;

/** Starts the stores that run outside containers, as their options choose. */
final class StoreStarter {
    private static final int MONGO_PORT = 27017;
    private static final int REDIS_PORT = 6379;
    private static final String REDIS_CAVEAT =
            "a power cut takes up to the last second; above 256 MB keys with an expiry go first";
    private static final String MONGOD_CAVEAT = "a single node, no replica set";

    private final DataDirectory data;
    private final Ports ports;
    private final Shutdown shutdown;
    private final Consumer<String> serverEnded;

    StoreStarter(DataDirectory data, Ports ports, Shutdown shutdown, Consumer<String> serverEnded) {
        this.data = data;
        this.ports = ports;
        this.shutdown = shutdown;
        this.serverEnded = serverEnded;
    }

    /** A port for MongoDB; 0 leaves the choice open. */
    int mongoPort(int wanted) throws IOException {
        return ports.take("mongo", wanted, MONGO_PORT);
    }

    /** A port for Redis; 0 leaves the choice open. */
    int redisPort(int wanted) throws IOException {
        return ports.take("redis", wanted, REDIS_PORT);
    }

    Started mongo(ServerChoice choice, int wantedPort) throws Exception {
        return switch (choice) {
            case ServerChoice.External external -> {
                MongoStore.check(external.uri());
                yield new Started(external.uri().toString(), "MongoDB, running already", null);
            }
            case ServerChoice.Binary binary -> mongod(binary.path(), mongoPort(wantedPort));
            case ServerChoice.Embedded embedded -> compatible(mongoPort(wantedPort));
            case ServerChoice.Auto auto -> {
                Optional<Path> found = Executables.find("mongod", System.getenv("PATH"));
                int port = mongoPort(wantedPort);
                yield found.isPresent() ? mongod(found.get(), port) : compatible(port);
            }
        };
    }

    Started redis(ServerChoice choice, int wantedPort) throws Exception {
        return switch (choice) {
            case ServerChoice.External external -> {
                RedisStore.check(external.uri());
                yield new Started(external.uri().toString(), "Redis, running already", null);
            }
            case ServerChoice.Binary binary -> redisServer(binary.path(), redisPort(wantedPort), "");
            case ServerChoice.Embedded embedded -> embeddedRedis(redisPort(wantedPort));
            case ServerChoice.Auto auto -> {
                Optional<Path> found = Executables.find("redis-server", System.getenv("PATH"));
                int port = redisPort(wantedPort);
                yield found.isPresent() ? redisServer(found.get(), port, "") : embeddedRedis(port);
            }
        };
    }

    private Started compatible(int port) throws IOException {
        shutdown.register("MongoDB", MongoStore.startCompatible(data.resolve("mongo"), port));
        return new Started(
                "mongodb://127.0.0.1:" + port,
                "MongoDB-compatible server on H2, embedded",
                MongoStore.COMPATIBLE_CAVEAT);
    }

    private Started mongod(Path binary, int port) throws IOException, InterruptedException {
        MongoStore.startBinary(binary, data.resolve("mongo"), port, process -> keep("MongoDB", process));
        return new Started("mongodb://127.0.0.1:" + port, "MongoDB (" + binary + ")", MONGOD_CAVEAT);
    }

    private Started embeddedRedis(int port) throws IOException, InterruptedException {
        return redisServer(RedisStore.embeddedBinary(data.resolve("bin")), port, ", embedded");
    }

    private Started redisServer(Path binary, int port, String origin) throws IOException, InterruptedException {
        String version = RedisStore.version(binary);
        RedisStore.startBinary(binary, data.resolve("redis"), port, process -> keep("Redis", process));
        String from = origin.isEmpty() ? " (" + binary + ")" : origin;
        return new Started("redis://127.0.0.1:" + port, "Redis " + version + from, REDIS_CAVEAT);
    }

    private void keep(String name, ChildProcess process) {
        shutdown.register(name, process);
        process.onUnexpectedEnd(serverEnded);
    }
}
