package com.mercurious.travel.tools.cli.command;

import com.mercurious.travel.tools.cli.kafka.ClientFormat;
import com.mercurious.travel.tools.suite.option.HelpOption;
import com.mercurious.travel.tools.suite.platform.PlatformState.Kafka;
import com.mercurious.travel.tools.suite.suite.Workspace;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code credentials}: what a Kafka client of the running suite is set to. Standard output has the settings and nothing else. */
@Command(
        name = "credentials",
        description = "Prints the settings of a Kafka client for the suite that is running, password included.")
public final class CredentialsCommand implements Callable<Integer> {
    @Mixin
    private HelpOption help;

    @Spec
    private CommandSpec spec;

    @Parameters(
            paramLabel = "USER",
            description =
                    "The Kafka user: app-client for whoever reads from outside; the services have users of their own.")
    private String user;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "PROPERTIES",
            description = "properties (Java, the default), librdkafka (Python, Go, .NET, kcat) or env.")
    private ClientFormat format;

    private final Workspace workspace = Workspace.ofCommandLine();

    @Override
    public Integer call() throws IOException {
        Kafka kafka = RunningPlatform.find(workspace).kafka();
        List<String> lines;
        try {
            lines = format.lines(kafka, user);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), e.getMessage());
        }
        lines.forEach(System.out::println);
        return 0;
    }
}
