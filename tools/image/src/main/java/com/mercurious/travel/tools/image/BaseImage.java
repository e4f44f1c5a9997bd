package com.mercurious.travel.tools.image;

import com.google.cloud.tools.jib.api.CredentialRetriever;
import com.google.cloud.tools.jib.api.ImageReference;
import com.google.cloud.tools.jib.api.InvalidImageReferenceException;
import com.google.cloud.tools.jib.api.Jib;
import com.google.cloud.tools.jib.api.JibContainerBuilder;
import com.google.cloud.tools.jib.api.RegistryImage;
import java.util.List;

/**
 * The image that a service's layers are put on.
 *
 * @param name in a registry with its digest; {@code docker://NAME} of the local daemon, or {@code tar://FILE}
 */
record BaseImage(String name) {
    private static final List<String> LOCAL = List.of(Jib.DOCKER_DAEMON_IMAGE_PREFIX, Jib.TAR_IMAGE_PREFIX);

    /** @throws IllegalArgumentException where it is of a registry and no digest says which it is */
    BaseImage {
        if (LOCAL.stream().noneMatch(name::startsWith)
                && !reference(name).getDigest().isPresent()) {
            throw new IllegalArgumentException(
                    ("the base image %1$s has no digest, so what it is may change from one build to"
                                    + " the next; name it NAME@sha256:... in deploy/image.properties or by --base."
                                    + " 'docker buildx imagetools inspect %1$s' prints its digest, and docker://NAME or tar://FILE"
                                    + " take a local one for trying")
                            .formatted(name));
        }
    }

    private static ImageReference reference(String name) {
        try {
            return ImageReference.parse(name);
        } catch (InvalidImageReferenceException e) {
            throw new IllegalArgumentException("'" + name + "' is no name of an image", e);
        }
    }

    JibContainerBuilder builder() {
        try {
            if (LOCAL.stream().anyMatch(name::startsWith)) {
                return Jib.from(name);
            }
            ImageReference reference = reference(name);
            RegistryImage image = RegistryImage.named(reference);
            for (CredentialRetriever credentials : Credentials.of(reference)) {
                image.addCredentialRetriever(credentials);
            }
            return Jib.from(image);
        } catch (InvalidImageReferenceException e) {
            throw new IllegalArgumentException("'" + name + "' is no name of an image", e);
        }
    }
}
