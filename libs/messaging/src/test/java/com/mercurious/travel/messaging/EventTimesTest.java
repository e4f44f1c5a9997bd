package com.mercurious.travel.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EventTimesTest {
    private static final JsonMapper LIBRARY = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .build();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2030-05-09T10:30:00",
                "0000-01-01T00:00:00",
                "9999-12-31T23:59:59",
                "2028-02-29T05:06:07",
                "2030-05-09T10:30:00.000000001",
                "-0001-05-09T10:30:00",
                "+12030-05-09T10:30:00"
            })
    void timesAreWrittenAndReadAsTheLibraryDoes(String text) throws JsonProcessingException {
        // Given
        LocalDateTime time = LocalDateTime.parse(text);

        // When
        String written = EventJson.mapper().writeValueAsString(time);

        // Then
        assertThat(written).isEqualTo(LIBRARY.writeValueAsString(time));
        assertThat(EventJson.mapper().readValue(written, LocalDateTime.class)).isEqualTo(time);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2030-05-09", "0000-01-01", "2028-02-29", "-0001-05-09", "+12030-05-09"})
    void datesAreWrittenAndReadAsTheLibraryDoes(String text) throws JsonProcessingException {
        // Given
        LocalDate date = LocalDate.parse(text);

        // When
        String written = EventJson.mapper().writeValueAsString(date);

        // Then
        assertThat(written).isEqualTo(LIBRARY.writeValueAsString(date));
        assertThat(EventJson.mapper().readValue(written, LocalDate.class)).isEqualTo(date);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"2030-02-29T10:30:00\"",
                "\"2030-13-09T10:30:00\"",
                "\"2030-05-09T24:30:00\"",
                "\"2030-05-09T10:60:00\"",
                "\"2030-05-09 10:30:00\"",
                "\"2030-05-0xT10:30:00\"",
                "\"2030/05/09T10:30:00\"",
                "\"٢٠٣٠-05-09T10:30:00\"",
                "\"tomorrow\"",
                "true"
            })
    void whatIsWrongIsRefusedInTheLibrarysWords(String json) {
        // Given
        Throwable library = catchThrowable(() -> LIBRARY.readValue(json, LocalDateTime.class));

        // Then
        assertThatThrownBy(() -> EventJson.mapper().readValue(json, LocalDateTime.class))
                .isInstanceOf(library.getClass())
                .hasMessage(library.getMessage());
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"2030-05-09T10:30\"", "\"2030-05-09T10:30:00Z\"", "[2030,5,9,10,30]", "\"\"", "null"})
    void otherFormsAreReadAsTheLibraryDoes(String json) throws JsonProcessingException {
        // When
        LocalDateTime read = EventJson.mapper().readValue(json, LocalDateTime.class);

        // Then
        assertThat(read).isEqualTo(LIBRARY.readValue(json, LocalDateTime.class));
    }
}
