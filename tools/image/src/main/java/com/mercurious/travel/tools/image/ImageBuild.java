package com.mercurious.travel.tools.image;

import com.google.cloud.tools.jib.api.CacheDirectoryCreationException;
import com.google.cloud.tools.jib.api.Containerizer;
import com.google.cloud.tools.jib.api.CredentialRetriever;
import com.google.cloud.tools.jib.api.DockerDaemonImage;
import com.google.cloud.tools.jib.api.JibContainer;
import com.google.cloud.tools.jib.api.JibContainerBuilder;
import com.google.cloud.tools.jib.api.RegistryException;
import com.google.cloud.tools.jib.api.RegistryImage;
import com.google.cloud.tools.jib.api.TarImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.ExecutionException;

/** Puts an image somewhere. Layers that were made before are taken from a cache in the project's own folder. */
final class ImageBuild {
    private static final String TOOL = "travel";

    private final Path cache;
    private final boolean insecure;

    /**
     * @param cache for layers
     * @param insecure whether a registry may answer without TLS
     */
    ImageBuild(Path cache, boolean insecure) {
        this.cache = cache;
        this.insecure = insecure;
    }

    /** Into a file that {@code docker load} reads. */
    JibContainer toTar(JibContainerBuilder image, ImageName name, Path tar) throws IOException, InterruptedException {
        Files.createDirectories(tar.toAbsolutePath().getParent());
        return build(image, Containerizer.to(TarImage.at(tar).named(name.reference())), name);
    }

    /** Into the engine of this machine. */
    JibContainer toDocker(JibContainerBuilder image, ImageName name) throws IOException, InterruptedException {
        return build(image, Containerizer.to(DockerDaemonImage.named(name.reference())), name);
    }

    /** Into the registry that the name says. */
    JibContainer toRegistry(JibContainerBuilder image, ImageName name) throws IOException, InterruptedException {
        RegistryImage registry = RegistryImage.named(name.reference());
        for (CredentialRetriever credentials : Credentials.of(name.reference())) {
            registry.addCredentialRetriever(credentials);
        }
        return build(image, Containerizer.to(registry), name);
    }

    private JibContainer build(JibContainerBuilder image, Containerizer to, ImageName name)
            throws IOException, InterruptedException {
        try {
            return image.containerize(to.setBaseImageLayersCache(cache.resolve("bases"))
                    .setApplicationLayersCache(cache.resolve("layers"))
                    .setAllowInsecureRegistries(insecure)
                    .setToolName(TOOL));
        } catch (RegistryException | CacheDirectoryCreationException e) {
            throw new IOException(name + ": " + e.getMessage(), e);
        } catch (ExecutionException e) {
            throw new IOException(name + ": " + e.getCause().getMessage(), e);
        }
    }
}
