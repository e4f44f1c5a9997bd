package com.mercurious.travel.gateway.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.mercurious.travel.events.Money;
import com.mercurious.travel.events.Outcome;
import com.mercurious.travel.gateway.Samples;
import com.mercurious.travel.gateway.outbox.OutboxProbe;
import com.mercurious.travel.gateway.proposal.ProposalJson;
import com.mercurious.travel.gateway.request.Cause;
import com.mercurious.travel.gateway.request.FactsDigest;
import com.mercurious.travel.gateway.request.PlanDigest;
import com.mercurious.travel.gateway.request.StateMachine;
import com.mercurious.travel.gateway.request.TrackedRequest;
import com.mercurious.travel.gateway.request.WorkerEvent;
import com.mercurious.travel.gateway.store.JsonContent;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CompletionFormsTest {
    private static final String ID = "0193a000-0000-7000-8000-000000000021";

    /** Numbers, escapes, spaces and fields that a reader into records would not write again as they are. */
    private static final String ITINERARY = """
            {"catalogueVersion" : "x", "score":1e2, "exact": 0.1234567890123456789, "price":1.10, "tiny":1E-7,
              "name":"Mus\\u00e9e \\/ caf\\u00E9 \u00e9\ud83c\udf0d", "unknown":{"a":[1,2.50,null]}, "days":[], "warnings":null}""";

    private static final String FACTS = "{\"sun\":[],\"warnings\":[],\"rate\":25.3750, \"new\":\"\\t\"}";

    @Test
    void whatAWorkerSentIsServedAndPublishedToTheLastDigit() throws IOException {
        // Given
        WorkerEvent planned = CompletionForms.planned(planned(ITINERARY));
        WorkerEvent enriched = CompletionForms.enriched(enriched(FACTS));

        // When
        TrackedRequest completed = on(on(Samples.accepted(ID), planned), enriched);

        // Then
        String proposal = new String(ProposalJson.of(completed), StandardCharsets.UTF_8);
        assertThat(proposal).contains("\"itinerary\":" + ITINERARY + ",\"enrichment\":" + FACTS + ",\"price\":");
        assertThat(new String(OutboxProbe.jsonOf(completed), StandardCharsets.UTF_8))
                .contains(proposal);
    }

    @Test
    void whatIsDecidedByIsReadInPassing() throws IOException {
        // When
        WorkerEvent.Planned planned = (WorkerEvent.Planned) Samples.told(Samples.revised(ID));
        WorkerEvent.Enriched enriched = (WorkerEvent.Enriched) Samples.told(Samples.refreshed(ID, 1));

        // Then
        var itinerary = Samples.revised(ID).itinerary();
        assertThat(planned.outcome()).isEqualTo(Outcome.SUCCEEDED);
        assertThat(planned.plan().digest())
                .isEqualTo(new PlanDigest(itinerary.score(), itinerary.admissions(), itinerary.warnings(), List.of()));
        assertThat(planned.plan().content().read()).isEqualTo(itinerary);
        var facts = Samples.refreshed(ID, 1).enrichment();
        assertThat(enriched.facts().digest())
                .isEqualTo(new FactsDigest(
                        facts.currency() == null ? null : facts.currency().total(),
                        facts.warnings(),
                        List.of(LocalDate.of(2030, 5, 11))));
        assertThat(enriched.facts().content().read()).isEqualTo(facts);
    }

    @Test
    void daysOutdoorsAreThoseWithMostOfTheirMinutesInTheOpen() throws IOException {
        // Given
        String days = """
                {"days":[
                 {"date":"2030-05-10","visits":[
                  {"start":"2030-05-10T09:00:00","departure":"2030-05-10T10:00:00","indoor":true},
                  {"start":"2030-05-10T10:00:00","departure":"2030-05-10T11:01:00","indoor":false}]},
                 {"date":"2030-05-11","visits":[
                  {"start":"2030-05-11T09:00:00","departure":"2030-05-11T10:00:00"},
                  {"start":"2030-05-11T10:00:00","departure":"2030-05-11T11:00:00","indoor":false}]},
                 {"date":"2030-05-12","visits":[]},
                 {"date":"2030-05-13"}], "alternatives":[{"days":[{"date":"2030-05-14","visits":[
                  {"start":"2030-05-14T09:00:00","departure":"2030-05-14T10:00:00","indoor":false}]}]}]}""";

        // When
        PlanDigest digest = CompletionForms.planned(planned(days)).plan().digest();

        // Then
        assertThat(digest.outdoors()).containsExactly(LocalDate.of(2030, 5, 10));
    }

    @Test
    void aByteOrderMarkShiftsNothing() throws IOException {
        // Given
        byte[] marked =
                ("\ufeff" + new String(planned(ITINERARY), StandardCharsets.UTF_8)).getBytes(StandardCharsets.UTF_8);

        // When
        WorkerEvent.Planned planned = CompletionForms.planned(marked);

        // Then
        assertThat(new String(JsonContent.bytesOf(planned.plan().content()), StandardCharsets.UTF_8))
                .isEqualTo(ITINERARY);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"days\":[{\"visits\":[{\"start\":}]}]}",
                "{\"alternatives\":[{\"days\":[1,2,,3]}]}",
                "{\"name\":\"a\nb\"}",
                "{\"n\":01}",
                "{\"n\":1.}",
                "{\"n\":nul}",
                "{\"n\":\"\\x\"}",
                "{\"score\":\"much\"}",
                "{\"days\":{}}",
                "{\"days\":[3]}",
                "{\"warnings\":\"none\"}",
                "{\"admissions\":[{\"amount\":\"x\"}]}",
                "{\"days\":[{\"date\":\"soon\",\"visits\":[{\"start\":\"2030-05-10T09:00\",\"departure\":\"2030-05-10T10:00\",\"indoor\":false}]}]}",
                "{\"days\":[{\"date\":\"2030-05-10\",\"visits\":[{\"start\":\"nine\",\"departure\":\"ten\",\"indoor\":false}]}]}",
                "[]",
                "{}}",
                "{} 1"
            })
    void whatIsWrongAnywhereInThePlanIsFound(String itinerary) {
        // When
        Throwable thrown = catchThrowable(() -> CompletionForms.planned(planned(itinerary)));

        // Then
        assertThat(thrown).isInstanceOf(JsonProcessingException.class);
    }

    @Test
    void bytesThatAreNoUtf8AreFoundInWhatIsPassedOver() {
        // Given
        byte[] json = planned("{\"name\":\"?\"}");
        for (int i = 0; i < json.length; i++) {
            json[i] = json[i] == '?' ? (byte) 0xff : json[i];
        }

        // When
        Throwable thrown = catchThrowable(() -> CompletionForms.planned(json));

        // Then
        assertThat(thrown).isInstanceOf(JsonProcessingException.class);
    }

    @Test
    void jsonInAnotherEncodingIsRefused() {
        // When
        Throwable thrown =
                catchThrowable(() -> CompletionForms.planned("{\"itinerary\":{}}".getBytes(StandardCharsets.UTF_16BE)));

        // Then
        assertThat(thrown).isInstanceOf(JsonProcessingException.class).hasMessageContaining("UTF-8");
    }

    @Test
    void nullsInListsAreNothing() throws IOException {
        // When
        WorkerEvent.Planned planned = CompletionForms.planned(planned(
                "{\"warnings\":[null],\"admissions\":[null,{\"amount\":1.10,\"currency\":\"EUR\"}],\"days\":[null]}"));

        // Then
        assertThat(planned.plan().digest())
                .isEqualTo(new PlanDigest(0, List.of(new Money(new BigDecimal("1.10"), "EUR")), List.of(), List.of()));
    }

    private static TrackedRequest on(TrackedRequest before, WorkerEvent event) {
        return StateMachine.on(before, event, new Cause(Samples.ENDED_AT, null))
                .orElseThrow()
                .applyTo(before);
    }

    private static byte[] planned(String itinerary) {
        return event("itinerary", itinerary);
    }

    private static byte[] enriched(String enrichment) {
        return event("enrichment", enrichment);
    }

    private static byte[] event(String field, String json) {
        return "{\"requestId\":\"%s\",\"attempt\":1,\"outcome\":\"SUCCEEDED\",\"request\":{\"x\":[]}, \"%s\" : %s}"
                .formatted(ID, field, json)
                .getBytes(StandardCharsets.UTF_8);
    }
}
