package com.mercurious.travel.enrichment.facts;

import java.util.function.Supplier;

/** A source that does what a test says. */
record StubSource(String name, Supplier<Facts> answer) implements FactSource {
    @Override
    public String origin() {
        return "test data 1.0";
    }

    @Override
    public Facts gather(EnrichmentContext context) {
        return answer.get();
    }
}
