package com.mercurious.travel.enrichment.facts;

import com.mercurious.travel.enrichment.facts.SourceListener.SourceEnd;
import com.mercurious.travel.events.Enrichment;
import com.mercurious.travel.events.Enrichment.Source;
import com.mercurious.travel.events.Warning;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** Asks all sources side by side, but those that need not think, and puts together what they found. */
public final class Enricher {
    private final List<FactSource> sources;
    private final Executor threads;
    private final Clock clock;

    /**
     * @param sources each has to end by itself: {@link TimeLimitedFactSource}
     * @param threads runs one task a source and itinerary; all at once, so not a small pool
     */
    public Enricher(List<FactSource> sources, Executor threads, Clock clock) {
        this.sources = List.copyOf(sources);
        this.threads = threads;
        this.clock = clock;
    }

    /**
     * The facts of every source that answers, and a warning for each that does not; both in the order of the sources.
     *
     * @throws InterruptedException where the caller is interrupted; sources that still run end by themselves
     */
    public Enrichment enrich(EnrichmentContext context, SourceListener listener) throws InterruptedException {
        BlockingQueue<Answer> answers = new LinkedBlockingQueue<>();
        for (int i = 0; i < sources.size(); i++) {
            int index = i;
            long start = System.nanoTime();
            atHand(sources.get(i), context)
                    .ifPresentOrElse(
                            facts -> answers.add(answered(index, facts, start)),
                            () -> threads.execute(() -> answers.add(ask(index, context))));
        }
        Answer[] bySource = new Answer[sources.size()];
        for (int done = 1; done <= sources.size(); done++) {
            Answer answer = answers.take();
            bySource[answer.index] = answer;
            listener.ended(new SourceEnd(
                    sources.get(answer.index).name(),
                    answer.status,
                    answer.nanos,
                    done,
                    sources.size(),
                    answer.trouble));
        }
        return together(List.of(bySource));
    }

    /** A source that can't say is asked in its own time, so that its trouble is its own. */
    private static Optional<Facts> atHand(FactSource source, EnrichmentContext context) {
        try {
            return source.remembered(context);
        } catch (RuntimeException e) {
            return Optional.empty();
        }
    }

    private static Answer answered(int index, Facts facts, long start) {
        return new Answer(index, Source.Status.ANSWERED, facts, null, System.nanoTime() - start);
    }

    private Answer ask(int index, EnrichmentContext context) {
        long start = System.nanoTime();
        try {
            Facts facts = sources.get(index).gather(context);
            return answered(index, facts, start);
        } catch (SourceTimedOutException e) {
            return new Answer(index, Source.Status.TIMED_OUT, Facts.NONE, e, System.nanoTime() - start);
        } catch (RuntimeException | Error e) {
            return new Answer(index, Source.Status.FAILED, Facts.NONE, e, System.nanoTime() - start);
        }
    }

    private Enrichment together(List<Answer> answers) {
        Instant now = clock.instant();
        Facts facts = Facts.NONE;
        List<Source> ended = new ArrayList<>();
        List<Warning> warnings = new ArrayList<>();
        for (Answer answer : answers) {
            FactSource source = sources.get(answer.index);
            facts = facts.and(answer.facts);
            long millis = TimeUnit.NANOSECONDS.toMillis(answer.nanos);
            ended.add(ended(source, answer, millis, now));
            warnings.addAll(answer.facts.warnings());
            if (answer.status != Source.Status.ANSWERED) {
                warnings.add(warning(source, answer));
            }
        }
        return new Enrichment(
                facts.sun(),
                facts.clocks(),
                facts.holidays(),
                facts.countries(),
                facts.legs(),
                facts.airports(),
                facts.currency(),
                ended,
                warnings,
                facts.climate(),
                facts.weather(),
                facts.places(),
                facts.narratives());
    }

    private static Source ended(FactSource source, Answer answer, long millis, Instant now) {
        Facts.Provenance known = answer.facts.provenance();
        return known == null
                ? new Source(source.name(), answer.status, source.origin(), millis, now, source.confidence())
                : new Source(source.name(), answer.status, known.origin(), millis, known.at(), known.confidence());
    }

    private static Warning warning(FactSource source, Answer answer) {
        boolean saysWhy = answer.trouble instanceof FactsUnavailableException
                || answer.trouble instanceof SourceTimedOutException;
        String reason = saysWhy ? answer.trouble.getMessage() : "the source failed";
        return new Warning(
                "SOURCE_" + answer.status.name(),
                "The proposal has no facts about %s: %s".formatted(source.name(), reason),
                source.name());
    }

    private record Answer(int index, Source.Status status, Facts facts, Throwable trouble, long nanos) {}
}
