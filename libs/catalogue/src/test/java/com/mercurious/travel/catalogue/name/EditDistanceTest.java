package com.mercurious.travel.catalogue.name;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EditDistanceTest {
    private static final List<String> FIELDS = List.of("startDate", "endDate", "pace");

    @ParameterizedTest
    @CsvSource({
        "kitten, sitting, 3",
        "amstredam, amsterdam, 1",
        "'', abc, 3",
        "same, same, 0",
        "ab, ba, 1",
        "ca, abc, 3",
        "αθηνα, αθηνα, 0",
        "αθηνα, ατηνα, 1"
    })
    void countsLettersAddedDroppedChangedOrSwapped(String a, String b, int expected) {
        assertThat(EditDistance.between(a, b)).isEqualTo(expected);
        assertThat(EditDistance.between(b, a)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"startdate, startDate", "PACE, pace", "edDate, endDate", "begin, "})
    void suggestsOnlyWhatIsNear(String word, String nearest) {
        assertThat(EditDistance.nearest(word, FIELDS)).isEqualTo(Optional.ofNullable(nearest));
    }
}
