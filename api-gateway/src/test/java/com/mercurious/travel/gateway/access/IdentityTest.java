package com.mercurious.travel.gateway.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;

class IdentityTest {
    @Test
    void anOwnerIsTheSameForTheSameSubjectOfTheSameIssuerAlone() {
        String ada = owner("https://id.test", "ada");

        assertThat(owner("https://id.test", "ada")).isEqualTo(ada);
        assertThat(owner("https://id.test", "grace")).isNotEqualTo(ada);
        assertThat(owner("https://other.test", "ada")).isNotEqualTo(ada);
        assertThat(owner("https://id.test ada", "b")).isNotEqualTo(owner("https://id.test", "ada b"));
    }

    @Test
    void anOwnerTellsNothingAndNeverGrows() {
        assertThat(owner("https://id.test", "ada|lovelace@example.org".repeat(100)))
                .matches("[\\w-]{22}");
    }

    /** What is stored goes on belonging to whom it belongs to. */
    @Test
    void anOwnerStaysWhatItIs() {
        assertThat(owner("https://id.test", "ada")).isEqualTo("YU1j_Jl842GsQ-fqYV7NPQ");
    }

    private static String owner(String issuer, String subject) {
        return Identity.of(issuer, subject, Set.of()).owner();
    }
}
