package com.mercurious.travel.gateway.submission;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class KeyedCallTest {
    private static final byte[] BODY = {'{', '}'};

    @Test
    void aKeyIsItsCallersAlone() {
        // When
        KeyedCall call = KeyedCall.of("alice", "key-1", "/a", BODY);

        // Then
        assertThat(KeyedCall.of("alice", "key-1", "/a", BODY.clone())).isEqualTo(call);
        assertThat(KeyedCall.of("bob", "key-1", "/a", BODY).key()).isNotEqualTo(call.key());
        assertThat(KeyedCall.of("alice", "key-2", "/a", BODY).key()).isNotEqualTo(call.key());
    }

    @Test
    void anotherBodyOrAddressIsAnotherWishUnderTheSameKey() {
        // When
        KeyedCall call = KeyedCall.of("alice", "key-1", "/a", BODY);

        // Then
        assertThat(KeyedCall.of("alice", "key-1", "/b", BODY).key()).isEqualTo(call.key());
        assertThat(KeyedCall.of("alice", "key-1", "/b", BODY).wish()).isNotEqualTo(call.wish());
        assertThat(KeyedCall.of("alice", "key-1", "/a", new byte[] {'{', ' ', '}'})
                        .wish())
                .isNotEqualTo(call.wish());
        assertThat(KeyedCall.of("alice", "key-1", "/a", null).wish()).isNotEqualTo(call.wish());
    }
}
