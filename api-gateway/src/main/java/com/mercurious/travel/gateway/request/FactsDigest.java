package com.mercurious.travel.gateway.request;

import com.mercurious.travel.events.Money;
import com.mercurious.travel.events.Warning;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is decided by of facts, so that the facts themselves need not be read.
 *
 * @param total the admissions in the traveller's currency; null: not converted
 * @param rainy dates of the forecast on which a day outdoors is better spent elsewhere
 */
public record FactsDigest(@Nullable Money total, List<Warning> warnings, List<LocalDate> rainy) {
    public FactsDigest {
        warnings = List.copyOf(warnings);
        rainy = rainy.stream().distinct().sorted().toList();
    }
}
