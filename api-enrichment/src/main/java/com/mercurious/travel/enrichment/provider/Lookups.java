package com.mercurious.travel.enrichment.provider;

import com.mercurious.travel.enrichment.facts.Facts.Provenance;
import com.mercurious.travel.enrichment.facts.FactsUnavailableException;
import com.mercurious.travel.enrichment.provider.Provider.Answer;
import com.mercurious.travel.events.Warning;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Asks a provider many questions side by side within one limit of time, and keeps what was answered by then. */
public final class Lookups {
    private static final String ADVICE = "Ask for a refresh later";

    private final ExecutorService threads;
    private final Duration limit;

    /**
     * @param threads one task a question, which waits most of its time: virtual ones
     * @param limit for all questions of one call together
     */
    public Lookups(ExecutorService threads, Duration limit) {
        this.threads = threads;
        this.limit = limit;
    }

    /** What became of each question, in their order. */
    public <Q, A> Found<Q, A> ask(Provider<Q, A> provider, List<Q> questions, boolean fresh) {
        List<Callable<Answer<A>>> tasks = questions.stream()
                .<Callable<Answer<A>>>map(question -> () -> provider.ask(question, fresh))
                .toList();
        Map<Q, Answer<A>> answers = new LinkedHashMap<>();
        Map<Q, String> troubles = new LinkedHashMap<>();
        List<Future<Answer<A>>> runs = run(tasks);
        for (int i = 0; i < runs.size(); i++) {
            Q question = questions.get(i);
            try {
                answers.put(question, runs.get(i).get());
            } catch (CancellationException e) {
                String late = "no answer within %s ms".formatted(limit.toMillis());
                Optional<Answer<A>> old = provider.remembered(question);
                old.ifPresentOrElse(
                        answer -> answers.put(question, answer.inSpiteOf(late)), () -> troubles.put(question, late));
            } catch (ExecutionException e) {
                troubles.put(question, reason(e.getCause()));
            } catch (InterruptedException e) {
                throw interrupted();
            }
        }
        return new Found<>(answers, troubles);
    }

    private <A> List<Future<Answer<A>>> run(List<Callable<Answer<A>>> tasks) {
        try {
            return threads.invokeAll(tasks, limit.toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            throw interrupted();
        }
    }

    private static FactsUnavailableException interrupted() {
        Thread.currentThread().interrupt();
        return new FactsUnavailableException("the look-up was interrupted");
    }

    private static String reason(Throwable failure) {
        if (failure instanceof ProviderException known) {
            return known.getMessage();
        }
        throw failure instanceof RuntimeException e ? e : new IllegalStateException(failure);
    }

    /**
     * What came of a round of questions.
     *
     * @param troubles why a question has no answer
     */
    public record Found<Q, A>(Map<Q, Answer<A>> answers, Map<Q, String> troubles) {

        /**
         * These, where anything was answered or nothing asked.
         *
         * @throws FactsUnavailableException otherwise, with all reasons
         */
        public Found<Q, A> orUnavailable() {
            if (answers.isEmpty() && !troubles.isEmpty()) {
                String reasons = troubles.values().stream().distinct().collect(Collectors.joining("; "));
                throw new FactsUnavailableException(reasons + ". " + ADVICE);
            }
            return this;
        }

        /** All origins, the time of the oldest answer and the least confidence; null where nothing was answered. */
        public Provenance provenance() {
            if (answers.isEmpty()) {
                return null;
            }
            String origins = answers.values().stream()
                    .map(Answer::origin)
                    .distinct()
                    .sorted()
                    .collect(Collectors.joining("; "));
            Instant oldest = answers.values().stream()
                    .map(Answer::at)
                    .min(Comparator.naturalOrder())
                    .orElseThrow();
            double least = answers.values().stream()
                    .mapToDouble(Answer::confidence)
                    .min()
                    .orElseThrow();
            return new Provenance(origins, oldest, least);
        }

        /**
         * What is missing and what is old, one warning for each reason.
         *
         * @param source the name of the source
         * @param facts what it tells, such as {@code forecast}
         * @param subject a question as a word or two for a person
         */
        public List<Warning> warnings(String source, String facts, Function<Q, String> subject) {
            List<Warning> warnings = new ArrayList<>();
            byReason(troubles, subject)
                    .forEach((reason, subjects) -> warnings.add(new Warning(
                            "FACTS_MISSING",
                            "There is no %s for %s: %s. %s".formatted(facts, subjects, reason, ADVICE),
                            source)));
            Map<Q, String> old = new LinkedHashMap<>();
            answers.forEach((question, answer) -> {
                if (answer.trouble() != null) {
                    old.put(question, "it is of %s, since %s".formatted(answer.at(), answer.trouble()));
                }
            });
            byReason(old, subject)
                    .forEach((reason, subjects) -> warnings.add(new Warning(
                            "FACTS_STALE",
                            "The %s for %s may have changed: %s. %s".formatted(facts, subjects, reason, ADVICE),
                            source)));
            return warnings;
        }

        private static <Q> Map<String, String> byReason(Map<Q, String> reasons, Function<Q, String> subject) {
            return reasons.entrySet().stream()
                    .collect(Collectors.groupingBy(
                            Map.Entry::getValue,
                            LinkedHashMap::new,
                            Collectors.mapping(entry -> subject.apply(entry.getKey()), Collectors.joining(", "))));
        }
    }
}
