package com.mercurious.travel.tools.suite.suite;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.Optional;

/**
 * What a running suite says of itself, for other commands. It holds no secret.
 *
 * @param pid the launcher's process id
 * @param gateway where the HTTP API is
 * @param issuer signs the tokens that the gateway takes
 * @param services where each service listens, by name
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record SuiteState(long pid, URI gateway, URI issuer, Map<String, URI> services) {
    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    /** The suite that runs from {@code workspace}; empty where none does, or one that ended without tidying up. */
    public static Optional<SuiteState> ofRunning(Workspace workspace) throws IOException {
        if (!Files.exists(workspace.suiteFile()) || !SuiteLock.isHeld(workspace)) {
            return Optional.empty();
        }
        return Optional.of(JSON.readValue(workspace.suiteFile().toFile(), SuiteState.class));
    }

    void write(Workspace workspace) throws IOException {
        Path draft = workspace.home().resolve("suite.json.draft");
        JSON.writeValue(draft.toFile(), this);
        Files.move(draft, workspace.suiteFile(), StandardCopyOption.ATOMIC_MOVE);
    }
}
