package com.mercurious.travel.gateway.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EditDistanceTest {
    @ParameterizedTest
    @CsvSource({"kitten,sitting,3", "amstredam,amsterdam,1", "'',abc,3", "same,same,0", "ab,ba,1", "ca,abc,3"})
    void countsLettersInsertedDeletedReplacedOrSwapped(String a, String b, int expected) {
        assertThat(EditDistance.between(a, b)).isEqualTo(expected);
        assertThat(EditDistance.between(b, a)).isEqualTo(expected);
    }

    @Test
    void suggestsOnlyWhatIsNear() {
        // Given
        List<String> names = List.of("startDate", "endDate", "pace");

        // Then
        assertThat(EditDistance.nearest("startdate", names)).contains("startDate");
        assertThat(EditDistance.nearest("begin", names)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"'São  Paulo',sao paulo", "MÜNCHEN,munchen", "Straße,strasse", "'l''Aquila',l aquila", "Αθήνα,αθηνα"})
    void foldsCaseAndDiacritics(String name, String expected) {
        assertThat(Folding.fold(name)).isEqualTo(expected);
    }
}
