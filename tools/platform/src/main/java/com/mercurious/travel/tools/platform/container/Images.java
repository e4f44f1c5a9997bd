package com.mercurious.travel.tools.platform.container;

import com.github.dockerjava.api.DockerClient;
import com.github.dockerjava.api.async.ResultCallback;
import com.github.dockerjava.api.exception.DockerException;
import com.github.dockerjava.api.exception.NotFoundException;
import com.github.dockerjava.api.model.PullResponseItem;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** Sees to it that an image is on the machine. */
final class Images {
    private static final Duration LIMIT = Duration.ofSeconds(60);

    private final DockerClient docker;

    Images(DockerClient docker) {
        this.docker = docker;
    }

    /**
     * Pulls the image where it is not there, for at most a minute.
     *
     * @throws IOException where it can't be had; the message says why
     */
    void have(String image) throws IOException, InterruptedException {
        try {
            docker.inspectImageCmd(image).exec();
        } catch (NotFoundException e) {
            pull(image);
        }
    }

    private void pull(String image) throws IOException, InterruptedException {
        boolean done;
        try (ResultCallback.Adapter<PullResponseItem> pull =
                docker.pullImageCmd(image).start()) {
            done = pull.awaitCompletion(LIMIT.toSeconds(), TimeUnit.SECONDS);
        } catch (DockerException e) {
            throw new IOException("the image " + image + " can't be pulled: " + Containers.reason(e));
        }
        if (!done) {
            throw new IOException("the image " + image + " was not there after " + LIMIT.toSeconds()
                    + " s; 'docker pull " + image + "' takes the time it needs");
        }
    }
}
