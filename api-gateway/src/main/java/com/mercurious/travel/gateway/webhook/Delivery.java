package com.mercurious.travel.gateway.webhook;

import com.mercurious.travel.gateway.store.Callback.Attempt;
import com.mercurious.travel.gateway.store.Callback.NoAnswer;
import com.mercurious.travel.gateway.store.Callbacks.Stored;
import com.mercurious.travel.gateway.store.WebhookSecrets.Secret;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.InetAddress;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** Makes one attempt to tell a receiver. */
@ApplicationScoped
public class Delivery {
    private final Addresses addresses;
    private final Secrets secrets;
    private final WebhookClient client;
    private final WebhookConfig config;
    private final Clock clock;

    Delivery(Addresses addresses, Secrets secrets, WebhookClient client, WebhookConfig config, Clock clock) {
        this.addresses = addresses;
        this.secrets = secrets;
        this.client = client;
        this.config = config;
        this.clock = clock;
    }

    /** Tells the receiver, once. */
    Attempt attempt(Stored due) throws InterruptedException {
        Instant begin = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        Integer status = null;
        NoAnswer problem = null;
        List<Secret> signing = secrets.of(due.owner());
        if (signing.isEmpty()) {
            problem = NoAnswer.NO_SECRET;
        } else {
            try {
                status = post(due, signing, begin.getEpochSecond());
            } catch (CallbackUrl.Misfit | Addresses.NotOpenException e) {
                problem = NoAnswer.NO_PUBLIC_ADDRESS;
            } catch (TimeoutException e) {
                problem = NoAnswer.NO_ANSWER_IN_TIME;
            } catch (WebhookClient.NoAnswerException e) {
                problem = e.problem();
            }
        }
        return attempt(begin, status, problem);
    }

    /** By another of its addresses each time, as not all may be in reach from here. */
    private int post(Stored due, List<Secret> signing, long timestamp)
            throws CallbackUrl.Misfit, Addresses.NotOpenException, TimeoutException, WebhookClient.NoAnswerException,
                    InterruptedException {
        CallbackUrl url = CallbackUrl.parse(due.callback().url(), config.plainHttp(), config.ports());
        List<InetAddress> found = addresses.of(url.host());
        InetAddress address = found.get(due.callback().failures() % found.size());
        Message message = Message.of(due.request());
        Map<String, String> headers = Map.of(
                "content-type", "application/json",
                "user-agent", "mercurious-travel-webhooks/1",
                "webhook-id", message.id(),
                "webhook-timestamp", Long.toString(timestamp),
                "webhook-signature", message.signature(signing, timestamp));
        return client.post(url, address, headers, message.body());
    }

    private Attempt attempt(Instant begin, @Nullable Integer status, @Nullable NoAnswer problem) {
        return new Attempt(begin, Duration.between(begin, clock.instant()).toMillis(), status, problem);
    }
}
