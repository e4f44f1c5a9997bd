package com.mercurious.travel.gateway.store;

import com.mercurious.travel.events.EventType;
import com.mercurious.travel.messaging.worker.Backoff;
import com.mongodb.MongoException;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.function.ToIntFunction;
import org.jboss.logging.Logger;

/** Does work again until the store takes it, with growing pauses; says so once, and once when it is over. */
@ApplicationScoped
public class StorePatience {
    private static final Logger LOG = Logger.getLogger(StorePatience.class);

    private final PatienceConfig config;
    private volatile boolean stopped;

    StorePatience(PatienceConfig config) {
        this.config = config;
    }

    void stop(@Observes ShutdownEvent event) {
        stopped = true;
    }

    /**
     * Does {@code work} on {@code batch} until the store took it.
     *
     * @param work may be done again; what it throws other than of the store is thrown on
     * @throws InterruptedException where the service stops before the store took it
     */
    public <B> int untilStored(EventType type, B batch, ToIntFunction<B> work) throws InterruptedException {
        Backoff pause = new Backoff(config.firstRetry(), config.longestRetry());
        boolean told = false;
        while (true) {
            try {
                int result = work.applyAsInt(batch);
                if (told) {
                    LOG.infof("MongoDB answers again; topic=%s goes on", type.topic());
                }
                return result;
            } catch (MongoException e) {
                if (stopped) {
                    throw new InterruptedException("the service stops; the batch will be delivered again");
                }
                if (!told) {
                    LOG.errorf(
                            "MongoDB does not store what came on topic=%s: %s; the topic waits until it does",
                            type.topic(), e.getMessage());
                    told = true;
                }
            }
            Thread.sleep(pause.next());
        }
    }
}
