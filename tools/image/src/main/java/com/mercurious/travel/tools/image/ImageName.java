package com.mercurious.travel.tools.image;

import com.google.cloud.tools.jib.api.ImageReference;
import com.google.cloud.tools.jib.api.InvalidImageReferenceException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The name of a service's image.
 *
 * @param registry with the path in it, without a slash at the end, for example {@code ghcr.io/somebody}
 * @param service the last part of the path
 * @param tag the project's version
 */
record ImageName(String registry, String service, String tag) {
    private static final Pattern IMAGE = Pattern.compile("(?m)^ *-? *image: *(\\S+)/([^/\\s:]+):(\\S+)$");

    /**
     * The name that the service's manifests have.
     *
     * @param root the checkout
     * @throws IOException where there are no manifests, or no such image in them
     */
    static ImageName ofManifests(Path root, String service) throws IOException {
        Path manifests = root.resolve("deploy/apps/" + service + "/base/kubernetes.yml");
        Matcher image = IMAGE.matcher(Files.readString(manifests));
        while (image.find()) {
            if (image.group(2).equals(service)) {
                return new ImageName(image.group(1), service, image.group(3));
            }
        }
        throw new IOException(manifests + " names no image " + service + " with a tag");
    }

    /** The same in another registry. */
    ImageName in(String otherRegistry) {
        return new ImageName(otherRegistry.replaceAll("/+$", ""), service, tag);
    }

    /** @throws IllegalArgumentException where the registry's name can't be part of an image's */
    ImageReference reference() {
        try {
            return ImageReference.parse(toString());
        } catch (InvalidImageReferenceException e) {
            throw new IllegalArgumentException(
                    "'" + registry
                            + "' is no registry; one is written host[:port][/path], for example ghcr.io/somebody",
                    e);
        }
    }

    @Override
    public String toString() {
        return registry + "/" + service + ":" + tag;
    }
}
