package com.mercurious.travel.tools.platform.kafka;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** The contract's table of users, written out by hand in {@code contract-acls.csv}. */
public final class ContractAcls {
    /** One line: who may do what on which resource. */
    public record Line(String user, String operation, String type, String name) {}

    private ContractAcls() {}

    /** All lines. */
    public static List<Line> lines() {
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(ContractAcls.class.getResourceAsStream("/contract-acls.csv")),
                StandardCharsets.UTF_8))) {
            return reader.lines()
                    .filter(line -> !line.startsWith("#") && !line.isBlank())
                    .map(line -> line.split(",\\s*"))
                    .map(parts -> new Line(parts[0], parts[1], parts[2], parts[3]))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The topics on which a user may do something. */
    public static Set<String> topics(String user, String operation) {
        return lines().stream()
                .filter(line -> line.user().equals(user)
                        && line.operation().equals(operation)
                        && line.type().equals("TOPIC"))
                .map(Line::name)
                .collect(Collectors.toSet());
    }
}
