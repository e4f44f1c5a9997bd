package com.mercurious.travel.tools.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BaseImageTest {
    private static final String DIGEST = "@sha256:" + "0123456789abcdef".repeat(4);

    @ParameterizedTest
    @ValueSource(
            strings = {"eclipse-temurin:25-jre", "registry.example.org/openjdk-25-runtime", "localhost:5000/jre:25"})
    void oneOfARegistryWithoutADigestIsRefused(String name) {
        assertThatThrownBy(() -> new BaseImage(name))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(name)
                .hasMessageContaining("@sha256:")
                .hasMessageContaining("--base");
    }

    @ParameterizedTest
    @ValueSource(strings = {"eclipse-temurin:25-jre", "localhost:5000/jre"})
    void oneWithADigestIsTaken(String name) {
        BaseImage base = new BaseImage(name + DIGEST);

        assertThat(base.builder()).isNotNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"docker://local/jre-25", "tar:///srv/jre.tar"})
    void aLocalOneNeedsNone(String name) {
        BaseImage base = new BaseImage(name);

        assertThat(base.builder()).isNotNull();
    }

    @Test
    void whatIsNoNameIsSaid() {
        assertThatThrownBy(() -> new BaseImage("Not A Name"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("'Not A Name' is no name of an image");
    }
}
