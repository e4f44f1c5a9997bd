package com.mercurious.travel.tools.catalogue.listing;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.Optional;

/** JSON of others: what is odd in one value is that value's business, until it is so deep or so long that it is meant to harm. */
final class JsonText {
    private static final int DEEPEST = 10_000;
    private static final int LONGEST_NUMBER = 100_000;

    static final JsonMapper MAPPER = new JsonMapper(JsonFactory.builder()
            .enable(StreamReadFeature.USE_FAST_BIG_NUMBER_PARSER)
            .enable(StreamReadFeature.USE_FAST_DOUBLE_PARSER)
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(DEEPEST)
                    .maxNumberLength(LONGEST_NUMBER)
                    .build())
            .build());

    private JsonText() {}

    /** A text, number or truth value as text; empty for {@code null}, an object, an array and what is blank. */
    static Optional<String> of(JsonNode value) {
        return value.isValueNode() && !value.isNull() && !value.asText().isBlank()
                ? Optional.of(value.asText().strip())
                : Optional.empty();
    }
}
