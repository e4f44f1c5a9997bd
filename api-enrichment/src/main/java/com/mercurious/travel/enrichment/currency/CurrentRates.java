package com.mercurious.travel.enrichment.currency;

import com.mercurious.travel.almanac.money.RateTable;
import com.mercurious.travel.enrichment.facts.Facts.Provenance;
import com.mercurious.travel.events.Warning;
import java.util.List;

/** Where the rates come from. */
@FunctionalInterface
public interface CurrentRates {

    /** @param fresh whether remembered rates have to be very recent */
    Quoted quote(boolean fresh);

    /** Always this table. */
    static CurrentRates always(RateTable table) {
        return fresh -> new Quoted(table, null, List.of());
    }

    /**
     * @param provenance null: as the table says of itself
     * @param warnings why the rates are not as new as they could be
     */
    record Quoted(RateTable table, Provenance provenance, List<Warning> warnings) {}
}
