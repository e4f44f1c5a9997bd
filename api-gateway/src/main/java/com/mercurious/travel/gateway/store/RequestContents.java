package com.mercurious.travel.gateway.store;

import com.mercurious.travel.gateway.request.Content;
import com.mercurious.travel.gateway.request.Facts;
import com.mercurious.travel.gateway.request.Plan;
import com.mercurious.travel.gateway.request.TrackedRequest;
import com.mercurious.travel.gateway.request.TrackedRequest.Contents;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A request's contents from one form to another. */
final class RequestContents {
    private static final String PREVIOUS = "previous";
    private static final String ITINERARY = "itinerary";
    private static final String ENRICHMENT = "enrichment";

    private RequestContents() {}

    /** Does something to any content. */
    @FunctionalInterface
    interface Form {
        <T> JsonContent<T> of(JsonContent<T> content, String kind);
    }

    /** The same request with what is to be a result of its own named as one. */
    static TrackedRequest named(TrackedRequest request, int attempt) {
        return with(request, new Form() {
            @Override
            public <T> JsonContent<T> of(JsonContent<T> content, String kind) {
                return content.named(request.id(), attempt, kind);
            }
        });
    }

    /** The same request with the results that {@code find} knows by name. */
    static TrackedRequest loaded(TrackedRequest request, Map<String, byte[]> found) {
        return with(request, new Form() {
            @Override
            public <T> JsonContent<T> of(JsonContent<T> content, String kind) {
                byte[] json = found.get(content.name());
                return json == null ? content : content.loaded(json);
            }
        });
    }

    /** What is a result of its own, or is to be one. */
    static Stream<JsonContent<?>> results(TrackedRequest request) {
        Contents contents = request.contents();
        return Stream.<@Nullable Content<?>>of(
                        contents.previous(),
                        contents.plan() == null ? null : contents.plan().content(),
                        contents.facts() == null ? null : contents.facts().content())
                .filter(Objects::nonNull)
                .map(JsonContent::asJson);
    }

    private static TrackedRequest with(TrackedRequest request, Form form) {
        Contents contents = request.contents();
        Plan plan = contents.plan();
        Facts facts = contents.facts();
        return request.withContents(new Contents(
                contents.request(),
                contents.previous() == null ? null : form.of(JsonContent.asJson(contents.previous()), PREVIOUS),
                plan == null ? null : new Plan(plan.digest(), form.of(JsonContent.asJson(plan.content()), ITINERARY)),
                facts == null
                        ? null
                        : new Facts(facts.digest(), form.of(JsonContent.asJson(facts.content()), ENRICHMENT))));
    }
}
