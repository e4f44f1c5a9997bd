package com.mercurious.travel.gateway.revision;

import static org.assertj.core.api.Assertions.assertThat;

import com.mercurious.travel.events.Itinerary;
import com.mercurious.travel.events.TravelRequest;
import com.mercurious.travel.gateway.Samples;
import com.mercurious.travel.gateway.http.FieldError;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A plan of two cities that have a place of the same name and id. */
class PlacesOfTheSameNameTest {
    private static final String ID = "0193a000-0000-7000-8000-000000000009";

    private final TravelRequest request = Samples.planned(ID).request();
    private final Itinerary plan = RenamedVisits.plan(2, "pantheon", "Pantheon");

    @Test
    void aNameThatIsNotEnoughIsAskedBack() {
        // When
        List<FieldError> errors = check(form(List.of("Pantheon"), List.of()));

        // Then
        assertThat(errors)
                .containsExactly(new FieldError(
                        "$.pinned[0]",
                        "is 'Pantheon', which may be Pantheon in Vienna on 2030-05-10 or Pantheon in Budapest on"
                                + " 2030-05-11",
                        "one of vienna/pantheon, budapest/pantheon"));
    }

    @Test
    void theCityTellsWhichOneIsMeant() {
        // Given
        RevisionRules rules = new RevisionRules(request, plan);

        // When
        List<FieldError> errors = rules.check(form(List.of("budapest/pantheon"), List.of()));

        // Then
        assertThat(errors).isEmpty();
        assertThat(rules.pinned()).extracting(PlannedVisits.Planned::city).containsExactly("Budapest");
    }

    @Test
    void oneOfThemIsNotRemovedWithTheOtherUnseen() {
        // When
        List<FieldError> one = check(form(List.of(), List.of("vienna/pantheon")));
        List<FieldError> both = check(form(List.of(), List.of("vienna/pantheon", "budapest/pantheon")));

        // Then
        assertThat(one)
                .containsExactly(new FieldError(
                        "$.removed[0]",
                        "would take out Pantheon in Budapest on 2030-05-11 as well, which has the same id",
                        "both of them: vienna/pantheon and budapest/pantheon"));
        assertThat(both).isEmpty();
    }

    private List<FieldError> check(RevisionForm form) {
        return new RevisionRules(request, plan).check(form);
    }

    private static RevisionForm form(List<String> pinned, List<String> removed) {
        return new RevisionForm(pinned, removed, null, null, null, null, null, null);
    }
}
