package com.mercurious.travel.enrichment.provider;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.mercurious.travel.enrichment.provider.AnswerStore.StoreUnavailableException;
import com.mercurious.travel.messaging.EventJson;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;

/**
 * Adds a memory in Redis to a provider. Where Redis is away the provider is asked each time. An answer is kept beyond the
 * time that it is good for, for when nothing newer can be had.
 */
public final class RedisCachedProvider<Q, A> implements Provider<Q, A> {
    /** Another number after a change of an answer's form: what an older version wrote is then not read. */
    private static final String KEY_PREFIX = "travel:enrichment:v1:";

    private final Provider<Q, A> provider;
    private final Service<Q, A> service;
    private final AnswerStore store;
    private final Times times;
    private final ProviderMetrics metrics;
    private final Clock clock;
    private final JsonMapper json = EventJson.mapper();
    private final JavaType entryType;

    /**
     * @param provider asked where the memory has nothing good
     * @param service whose answers they are
     * @param answerType of the answers
     */
    public RedisCachedProvider(
            Provider<Q, A> provider,
            Service<Q, A> service,
            Class<A> answerType,
            AnswerStore store,
            Times times,
            ProviderMetrics metrics,
            Clock clock) {
        this.provider = provider;
        this.service = service;
        this.store = store;
        this.times = times;
        this.metrics = metrics;
        this.clock = clock;
        this.entryType = json.getTypeFactory().constructParametricType(Entry.class, answerType);
    }

    @Override
    public Answer<A> ask(Q question, boolean fresh) {
        if (times.ttl.isZero()) {
            return provider.ask(question, fresh);
        }
        Optional<Entry<A>> entry = read(question);
        if (entry.isPresent() && entry.get().youngerThan(times.goodFor(fresh), clock)) {
            metrics.cache(service.name(), "hit");
            return answer(entry.get());
        }
        metrics.cache(service.name(), "miss");
        Answer<A> answer = provider.ask(question, fresh);
        write(question, answer);
        return answer;
    }

    @Override
    public Optional<Answer<A>> remembered(Q question) {
        Optional<Answer<A>> old =
                times.ttl.isZero() ? Optional.empty() : read(question).map(this::answer);
        old.ifPresent(answer -> metrics.cache(service.name(), "stale"));
        return old;
    }

    private Answer<A> answer(Entry<A> entry) {
        return new Answer<>(entry.value, entry.at, service.origin(), service.confidence(), null);
    }

    private Optional<Entry<A>> read(Q question) {
        try {
            Optional<String> text = store.read(key(question));
            return text.isEmpty() ? Optional.empty() : Optional.of(json.readValue(text.get(), entryType));
        } catch (StoreUnavailableException e) {
            metrics.cache(service.name(), "unavailable");
            return Optional.empty();
        } catch (JsonProcessingException e) {
            return Optional.empty();
        }
    }

    private void write(Q question, Answer<A> answer) {
        try {
            Entry<A> entry = new Entry<>(answer.at(), answer.value());
            store.write(key(question), json.writeValueAsString(entry), times.ttl.plus(times.staleFor));
        } catch (StoreUnavailableException e) {
            metrics.cache(service.name(), "unavailable");
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("an answer of " + service.name() + " has no JSON form", e);
        }
    }

    private String key(Q question) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256")
                    .digest(question.toString().getBytes(StandardCharsets.UTF_8));
            return KEY_PREFIX + service.name() + ":" + HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * @param ttl how long an answer is good; zero: nothing is remembered
     * @param refreshAfter how long it is good for one who asks for fresh facts
     * @param staleFor how long it is kept beyond {@code ttl}
     */
    public record Times(Duration ttl, Duration refreshAfter, Duration staleFor) {
        Duration goodFor(boolean fresh) {
            return fresh && refreshAfter.compareTo(ttl) < 0 ? refreshAfter : ttl;
        }
    }

    /** @param at when it was fetched */
    record Entry<A>(Instant at, A value) {
        boolean youngerThan(Duration age, Clock clock) {
            return at.plus(age).isAfter(clock.instant());
        }
    }
}
