package com.mercurious.travel.gateway.status;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("machine-text")
class HeadersTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "wait=30;30",
                "respond-async, wait=10;10",
                "wait = \"5\";5",
                "wait=600;60",
                "handling=lenient,wait=1;1"
            })
    void understandsWait(String header, long seconds) {
        // When
        Prefer prefer = Prefer.parse(header);

        // Then
        assertThat(prefer.patience()).contains(Duration.ofSeconds(seconds));
        assertThat(prefer.applied()).contains("wait=" + seconds);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "respond-async", "wait", "wait=x", "await=3", "wait=-1"})
    void passesOverOtherPreferences(String header) {
        // When
        Prefer prefer = Prefer.parse(header);

        // Then
        assertThat(prefer.patience()).isEmpty();
        assertThat(prefer.applied()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {"\"3-70\";3;70", "W/\"3-70\";3;70", "\"other\", \"1-0\", \"2-40\";2;40"})
    void knowsItsOwnTags(String header, long version, int percent) {
        // When
        Optional<RequestTag> tag = RequestTag.parse(header);

        // Then
        assertThat(tag).contains(new RequestTag(version, percent));
        assertThat(header).contains(tag.get().header());
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"*", "\"x\"", "3-70", "\"99999999999999999999-1\""})
    void passesOverOtherTags(String header) {
        assertThat(RequestTag.parse(header)).isEmpty();
    }
}
