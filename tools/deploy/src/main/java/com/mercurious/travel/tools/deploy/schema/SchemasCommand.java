package com.mercurious.travel.tools.deploy.schema;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** What {@code deploy/schemas/refresh} runs after it has fetched the releases. */
@Command(
        name = "schemas",
        hidden = true,
        header = "Writes the strict schemas of deploy/schemas from releases.",
        mixinStandardHelpOptions = true)
public final class SchemasCommand implements Callable<Integer> {
    @Option(names = "--kubernetes", required = true, paramLabel = "DIR", description = "a release of k8s.io/kubernetes")
    private Path kubernetes;

    @Option(names = "--api", required = true, paramLabel = "DIR", description = "the same release of k8s.io/api")
    private Path api;

    @Option(
            names = "--into",
            required = true,
            paramLabel = "DIR",
            description = "deploy/schemas; 'kinds' is read there")
    private Path into;

    @Parameters(paramLabel = "FILE", description = "custom resource definitions")
    private List<Path> definitions = List.of();

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        List<String> kinds = Files.readAllLines(into.resolve("kinds")).stream()
                .map(line -> line.replaceFirst("#.*", "").strip())
                .filter(line -> !line.isEmpty())
                .toList();
        SchemaFiles files = new SchemaFiles(kinds);
        files.kubernetes(kubernetes, api, into);
        for (Path file : definitions) {
            files.customResources(file, into);
        }
        files.missing().forEach(kind -> spec.commandLine()
                .getErr()
                .println("deploy/schemas/kinds: nothing given has " + kind
                        + "; right: a kind and version of the releases" + " that deploy/schemas/refresh names"));
        return files.missing().isEmpty() ? 0 : 1;
    }
}
