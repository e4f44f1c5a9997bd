package com.mercurious.travel.tools.cli.command;

import com.mercurious.travel.events.Topics;
import com.mercurious.travel.tools.cli.kafka.Consumption;
import com.mercurious.travel.tools.cli.kafka.StartPoint;
import com.mercurious.travel.tools.suite.option.HelpOption;
import com.mercurious.travel.tools.suite.suite.Workspace;
import java.io.IOException;
import java.time.Clock;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code consume}: the events of a topic, as the Kafka user {@code app-client} reads them. */
@Command(
        name = "consume",
        description = "Prints the events of a topic of the suite that is running, each event id once. "
                + "Without --follow it prints what is there and ends; with it, what comes from now on.")
public final class ConsumeCommand implements Callable<Integer> {
    private static final String USER = "app-client";

    @Mixin
    private HelpOption help;

    @Spec
    private CommandSpec spec;

    @Parameters(
            arity = "0..1",
            defaultValue = Topics.PROPOSAL_COMPLETED,
            paramLabel = "TOPIC",
            description = "Default ${DEFAULT-VALUE}; a name that is none is answered with those that are open.")
    private String topic;

    @Option(names = "--follow", description = "Go on with what comes, until Ctrl-C.")
    private boolean follow;

    @ArgGroup
    private Start start = new Start();

    @Option(names = "--json", description = "The events' JSON as it is, one a line.")
    private boolean json;

    private final Workspace workspace = Workspace.ofCommandLine();

    /** From where on; one of them at most. */
    static final class Start {
        @Option(names = "--from-beginning", description = "All that the topic holds; so it is without --follow.")
        private boolean fromBeginning;

        @Option(
                names = "--since",
                paramLabel = "TIME",
                description = "30s, 10m, 2h or 1d ago, or a time such as 2030-05-09T10:00:00Z.")
        private String since;

        @Option(
                names = "--group",
                paramLabel = "NAME",
                description = "Where this consumer group stands, which is moved on; its name begins with app-client.")
        private String group;
    }

    @Override
    public Integer call() throws IOException {
        StartPoint from = startPoint();
        try (Consumption consumption =
                new Consumption(RunningPlatform.find(workspace).kafka(), USER, from, json, System.out)) {
            StopSignal.install(consumption::stop);
            consumption.print(topic, follow, this::sayThatItFollows, this::suiteRuns);
            System.err.println(consumption.summary());
        }
        return 0;
    }

    private void sayThatItFollows() {
        if (follow) {
            System.err.println("Following " + topic + " as " + USER + "; Ctrl-C ends it");
        }
    }

    private boolean suiteRuns() {
        boolean runs = RunningPlatform.runs(workspace);
        if (!runs) {
            System.err.println("The suite has ended");
        }
        return runs;
    }

    private StartPoint startPoint() {
        if (start.group != null) {
            return new StartPoint.Group(start.group);
        }
        if (start.since != null) {
            try {
                return StartPoint.Since.parse(start.since, Clock.systemUTC());
            } catch (IllegalArgumentException e) {
                throw new ParameterException(spec.commandLine(), e.getMessage());
            }
        }
        return follow && !start.fromBeginning ? new StartPoint.Now() : new StartPoint.Beginning();
    }
}
