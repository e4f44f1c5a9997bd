package com.mercurious.travel.messaging.health;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class StartCacheNoteTest {
    @Test
    void anImageWithoutACacheSaysThatItStartsSlower() {
        // Given
        StartCacheNote note = new StartCacheNote(Optional.of("none"));

        // When
        Optional<String> said = note.note();

        // Then
        assertThat(said).hasValueSatisfying(line -> assertThat(line).contains("no AOT cache", "longer"));
    }

    @Test
    void whatIsNoImageSaysNothing() {
        // Given
        StartCacheNote note = new StartCacheNote(Optional.empty());

        // When
        Optional<String> said = note.note();

        // Then
        assertThat(said).isEmpty();
    }
}
