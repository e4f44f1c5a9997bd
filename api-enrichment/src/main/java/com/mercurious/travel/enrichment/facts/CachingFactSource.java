package com.mercurious.travel.enrichment.facts;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.Optional;
import java.util.function.Function;

/** Adds a memory to a source: equal questions are answered once as long as the answer is remembered. */
public final class CachingFactSource implements FactSource {
    private final FactSource source;
    private final Function<EnrichmentContext, Object> question;
    private final Cache<Object, Facts> answers;

    /**
     * @param source asked where the memory has no answer; what it throws is not remembered
     * @param question what the source's facts depend on, {@link RepeatingFactSource#dependsOn}
     * @param size answers kept
     */
    public CachingFactSource(FactSource source, Function<EnrichmentContext, Object> question, int size) {
        this.source = source;
        this.question = question;
        this.answers = Caffeine.newBuilder().maximumSize(size).build();
    }

    @Override
    public String name() {
        return source.name();
    }

    @Override
    public String origin() {
        return source.origin();
    }

    @Override
    public Double confidence() {
        return source.confidence();
    }

    @Override
    public Optional<Facts> remembered(EnrichmentContext context) {
        return Optional.ofNullable(answers.getIfPresent(question.apply(context)));
    }

    @Override
    public Facts gather(EnrichmentContext context) {
        Object key = question.apply(context);
        Facts known = answers.getIfPresent(key);
        if (known != null) {
            return known;
        }
        Facts found = source.gather(context);
        answers.put(key, found);
        return found;
    }
}
