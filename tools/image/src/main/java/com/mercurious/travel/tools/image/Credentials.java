package com.mercurious.travel.tools.image;

import com.google.cloud.tools.jib.api.CredentialRetriever;
import com.google.cloud.tools.jib.api.ImageReference;
import com.google.cloud.tools.jib.frontend.CredentialRetrieverFactory;
import java.nio.file.Path;
import java.util.List;

/** Who this machine's user is to a registry: what {@code docker login} and {@code podman login} have written down. */
final class Credentials {
    private Credentials() {}

    static List<CredentialRetriever> of(ImageReference image) {
        CredentialRetrieverFactory factory = CredentialRetrieverFactory.forImage(image, event -> {});
        Path home = Path.of(System.getProperty("user.home"));
        return List.of(
                factory.dockerConfig(),
                factory.dockerConfig(home.resolve(".config/containers/auth.json")),
                factory.wellKnownCredentialHelpers());
    }
}
