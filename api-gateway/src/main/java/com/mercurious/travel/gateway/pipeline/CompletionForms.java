package com.mercurious.travel.gateway.pipeline;

import com.mercurious.travel.events.Enrichment;
import com.mercurious.travel.events.Failure;
import com.mercurious.travel.events.Itinerary;
import com.mercurious.travel.events.Money;
import com.mercurious.travel.events.Outcome;
import com.mercurious.travel.events.Warning;
import com.mercurious.travel.gateway.request.Facts;
import com.mercurious.travel.gateway.request.FactsDigest;
import com.mercurious.travel.gateway.request.Plan;
import com.mercurious.travel.gateway.request.PlanDigest;
import com.mercurious.travel.gateway.request.WorkerEvent;
import com.mercurious.travel.gateway.store.JsonContent;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads the workers' completions as far as the gateway decides by them, in one pass over their bytes. The itinerary and the
 * facts stay the bytes that they came as; all of the JSON is walked, so that what is not JSON is found wherever it is.
 */
public final class CompletionForms {
    private CompletionForms() {}

    /** {@code generation.completed}. */
    public static WorkerEvent.Planned planned(byte[] json) throws IOException {
        Envelope envelope = new Envelope();
        Plan[] plan = new Plan[1];
        JsonWalk.whole(json, (walk, field) -> {
            if (field.equals("itinerary")) {
                plan[0] = plan(walk);
            } else {
                envelope.take(walk, field);
            }
        });
        return new WorkerEvent.Planned(
                envelope.requestId, envelope.attempt, envelope.outcome, plan[0], envelope.failure);
    }

    /** {@code enrichment.completed}. */
    public static WorkerEvent.Enriched enriched(byte[] json) throws IOException {
        Envelope envelope = new Envelope();
        Facts[] facts = new Facts[1];
        JsonWalk.whole(json, (walk, field) -> {
            if (field.equals("enrichment")) {
                facts[0] = facts(walk);
            } else {
                envelope.take(walk, field);
            }
        });
        return new WorkerEvent.Enriched(
                envelope.requestId, envelope.attempt, envelope.outcome, facts[0], envelope.failure);
    }

    private static @Nullable Plan plan(JsonWalk walk) throws IOException {
        double[] score = new double[1];
        List<Money> admissions = new ArrayList<>();
        List<Warning> warnings = new ArrayList<>();
        OutdoorDays outdoors = new OutdoorDays();
        byte[] json = walk.object((inside, field) -> {
            switch (field) {
                case "score" -> score[0] = inside.value(double.class);
                case "admissions" -> inside.values(Money.class, admissions);
                case "warnings" -> inside.values(Warning.class, warnings);
                case "days" -> inside.objects(outdoors);
                default -> inside.skip();
            }
        });
        return json == null
                ? null
                : new Plan(
                        new PlanDigest(score[0], admissions, warnings, outdoors.dates()),
                        JsonContent.ofJson(json, Itinerary.class));
    }

    private static @Nullable Facts facts(JsonWalk walk) throws IOException {
        Money[] total = new Money[1];
        List<Warning> warnings = new ArrayList<>();
        List<LocalDate> rainy = new ArrayList<>();
        byte[] json = walk.object((inside, field) -> {
            switch (field) {
                case "currency" ->
                    inside.object((currency, name) -> {
                        if (name.equals("total")) {
                            total[0] = currency.value(Money.class);
                        } else {
                            currency.skip();
                        }
                    });
                case "warnings" -> inside.values(Warning.class, warnings);
                case "weather" -> inside.objects(new RainyDays(rainy));
                default -> inside.skip();
            }
        });
        return json == null
                ? null
                : new Facts(new FactsDigest(total[0], warnings, rainy), JsonContent.ofJson(json, Enrichment.class));
    }

    /** What both completions have. */
    private static final class Envelope {
        private @Nullable String requestId;
        private int attempt;
        private @Nullable Outcome outcome;
        private @Nullable Failure failure;

        private void take(JsonWalk walk, String field) throws IOException {
            switch (field) {
                case "requestId" -> requestId = walk.value(String.class);
                case "attempt" -> attempt = walk.value(int.class);
                case "outcome" -> outcome = walk.value(Outcome.class);
                case "failure" -> failure = walk.value(Failure.class);
                default -> walk.skip();
            }
        }
    }

    /** Finds the rainy days of a forecast. */
    private static final class RainyDays implements JsonWalk.Objects {
        private final List<LocalDate> dates;
        private @Nullable LocalDate date;
        private boolean rainy;

        private RainyDays(List<LocalDate> dates) {
            this.dates = dates;
        }

        @Override
        public void field(JsonWalk walk, String name) throws IOException {
            switch (name) {
                case "date" -> date = walk.value(LocalDate.class);
                case "rainy" -> rainy = walk.value(boolean.class);
                default -> walk.skip();
            }
        }

        @Override
        public void end(JsonWalk walk) {
            if (rainy && date != null) {
                dates.add(date);
            }
            date = null;
            rainy = false;
        }
    }
}
