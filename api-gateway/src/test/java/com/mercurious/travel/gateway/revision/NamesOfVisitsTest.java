package com.mercurious.travel.gateway.revision;

import static org.assertj.core.api.Assertions.assertThat;

import com.mercurious.travel.gateway.Samples;
import com.mercurious.travel.gateway.http.FieldError;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the planner takes as the name of a must-see is a name of the visit in a revision, too. */
class NamesOfVisitsTest {
    private static final String ID = "0193a000-0000-7000-8000-000000000010";

    @ParameterizedTest
    @CsvSource({
        "Den Ngoc Son, Đền Ngọc Sơn",
        "Thingvellir, Þingvellir",
        "Seydisfjordur, Seyðisfjörður",
        "Museum fuer Voelkerkunde, Museum für Völkerkunde",
        "Rosenborg Slot, Rosenborg Slot (København)",
        "Koebenhavns Raadhus, Københavns Rådhus",
        "St Stephens Cathedral, St. Stephen’s Cathedral"
    })
    void aVisitIsRemovedByTheNamesThatThePlannerUnderstands(String typed, String name) {
        // Given
        RevisionRules rules =
                new RevisionRules(Samples.planned(ID).request(), RenamedVisits.plan(1, "the-place", name));

        // When
        List<FieldError> errors =
                rules.check(new RevisionForm(null, List.of(typed), null, null, null, null, null, null));

        // Then
        assertThat(errors).isEmpty();
        assertThat(rules.removed()).extracting(PlannedVisits.Planned::name).containsExactly(name);
    }
}
