package com.mercurious.travel.tools.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mercurious.travel.tools.suite.service.Service;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ImageNameTest {
    private static final Path ROOT = Path.of(System.getProperty("travel.root"));

    @ParameterizedTest
    @EnumSource(Service.class)
    void imagesAreNamedAsTheManifestsNameThem(Service service) throws IOException {
        ImageName name = ImageName.ofManifests(ROOT, service.title());

        assertThat(name.service()).isEqualTo(service.title());
        assertThat(Files.readString(ROOT.resolve("deploy/apps/" + service.title() + "/base/kubernetes.yml")))
                .contains("image: " + name.reference());
    }

    @Test
    void anotherRegistryKeepsServiceAndTag() {
        ImageName name = new ImageName("ghcr.io/somebody", "api-gateway", "1.2.3");

        assertThat(name.in("localhost:5000/")).hasToString("localhost:5000/api-gateway:1.2.3");
    }

    @Test
    void whatCanNotBeARegistryIsSaid() {
        ImageName name = new ImageName("ghcr.io/somebody", "api-gateway", "1.2.3").in("https://ghcr.io");

        assertThatThrownBy(name::reference)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("'https://ghcr.io' is no registry");
    }
}
