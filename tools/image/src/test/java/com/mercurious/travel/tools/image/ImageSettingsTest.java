package com.mercurious.travel.tools.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.cloud.tools.jib.api.buildplan.Platform;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ImageSettingsTest {
    @Test
    void theProjectsAreComplete() throws Exception {
        ImageSettings settings = ImageSettings.read(Path.of(System.getProperty("travel.root")));

        assertThat(settings.licenses()).isEqualTo("Apache-2.0");
        assertThat(ImageSettings.platforms(settings.platforms())).isNotEmpty();
    }

    @Test
    void theProjectsBaseCanBeUsedAsItIs() throws Exception {
        ImageSettings settings = ImageSettings.read(Path.of(System.getProperty("travel.root")));

        BaseImage base = new BaseImage(settings.base());

        assertThat(base.name()).contains("@sha256:");
    }

    @Test
    void platformsAreAList() {
        Set<Platform> platforms = ImageSettings.platforms("linux/amd64, linux/arm64");

        assertThat(platforms).containsExactly(new Platform("amd64", "linux"), new Platform("arm64", "linux"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "linux", "linux/", "/amd64", "linux/arm64/v8,", "linux/amd64,,linux/arm64"})
    void whatIsNoPlatformIsSaid(String list) {
        assertThatThrownBy(() -> ImageSettings.platforms(list))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("os/architecture");
    }
}
