package com.mercurious.travel.tools.cli.command;

import com.mercurious.travel.tools.suite.client.RejectedException;
import com.mercurious.travel.tools.suite.option.HelpOption;
import com.mercurious.travel.tools.suite.option.ServerOptions;
import com.mercurious.travel.tools.suite.process.StartCache.Recording;
import com.mercurious.travel.tools.suite.suite.Suite;
import com.mercurious.travel.tools.suite.suite.SuiteException;
import com.mercurious.travel.tools.suite.suite.SuiteOptions;
import com.mercurious.travel.tools.suite.suite.Workspace;
import com.mercurious.travel.tools.suite.terminal.Terminal;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code run}: the whole suite on this machine, one trip through it, then serving until Ctrl-C. */
@Command(name = "run", description = "Starts the suite, plans a trip, and serves until Ctrl-C.")
public final class RunCommand implements Callable<Integer> {
    @Mixin
    private HelpOption help;

    private static final int DONE = 0;
    private static final int NOT_DONE = 1;
    private static final int BROKEN_OFF = 130;

    /** What the JVM's second compiler makes of one trip costs more than it gains. */
    private static final Map<String, String> BRIEFLY = Map.of("JDK_JAVA_OPTIONS", "-XX:TieredStopAtLevel=1");

    /** How a line for the shell brings a token along. */
    private static final String TOKEN = " -H \"Authorization: Bearer $(./travel token)\"";

    @Spec
    private CommandSpec spec;

    @Parameters(
            arity = "0..1",
            defaultValue = "city-break",
            paramLabel = "NAME|FILE",
            description = "An example's name or a file with a travel request; default ${DEFAULT-VALUE}.")
    private String trip;

    @Option(names = "--once", description = "End after the trip: status 0 for a completed proposal, else 1.")
    private boolean once;

    @Option(
            names = "--free-ports",
            description = "Leave the usual ports (3000 to 3003, 9000 to 9002, 9092, 27017, 6379) to others.")
    private boolean freePorts;

    @Mixin
    private ServerOptions servers;

    private final Workspace workspace = Workspace.ofCommandLine();
    private final Terminal terminal = Terminal.ofProcess();

    private final BreakableWork work = new BreakableWork();
    private boolean serving;

    @Override
    public Integer call() throws Exception {
        TripFile file;
        try {
            file = TripFile.find(trip, workspace);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), e.getMessage());
        }
        StopSignal signal = StopSignal.install(work::breakOff);
        try {
            Suite suite = work.call(this::start);
            signal.onSecond(suite::kill);
            suite.ended().thenAccept(work::breakOff);
            return run(suite, file);
        } catch (InterruptedException e) {
            terminal.println("Stopped before the end.");
            return BROKEN_OFF;
        }
    }

    private Suite start() throws IOException, InterruptedException {
        try (SuiteBoard board = new SuiteBoard(terminal)) {
            SuiteOptions options =
                    new SuiteOptions(freePorts, servers.platformOptions(), once ? BRIEFLY : Map.of(), startCaches());
            return Suite.start(workspace, options, board);
        }
    }

    /** {@code -Dtravel.start-caches=false} is for tests: theirs is no run that others come after. */
    private static Recording startCaches() {
        return Boolean.parseBoolean(System.getProperty("travel.start-caches", "true"))
                ? Recording.ONCE_IT_HAS_RUN
                : Recording.CLASSES_ALONE;
    }

    private int run(Suite suite, TripFile file) throws Exception {
        try {
            return work.call(() -> plan(suite, file));
        } catch (IOException | InterruptedException e) {
            if (work.endedPart() != null) {
                throw new SuiteException(work.endedPart().explanation());
            }
            if (!work.isBroken()) {
                throw e;
            }
            terminal.println("Stopping: what has begun is finished first (Ctrl-C again ends it at once)");
            return serving ? DONE : BROKEN_OFF;
        } finally {
            if (suite.recordsStartCaches()) {
                terminal.println(terminal.dim("Writing down what was loaded: the next runs start quicker"));
            }
            suite.close();
        }
    }

    private int plan(Suite suite, TripFile file) throws IOException, InterruptedException {
        Optional<Trip.Outcome> completed = Optional.empty();
        try {
            completed =
                    Optional.of(new Trip(suite.client(), terminal).plan(file)).filter(Trip.Outcome::completed);
        } catch (RejectedException e) {
            terminal.println(terminal.red("Not accepted: ") + e.getMessage());
        }
        if (once) {
            return completed.isPresent() ? DONE : NOT_DONE;
        }
        serving = true;
        sayWhereTheApiIs(suite);
        completed.ifPresent(outcome ->
                terminal.println("  ./travel revise " + outcome.id() + " --remove PLACE --pin PLACE --rainy DATE"));
        new CountDownLatch(1).await();
        return DONE;
    }

    private void sayWhereTheApiIs(Suite suite) {
        String url = suite.gateway() + "/v1/travel-requests";
        terminal.println("");
        terminal.println(terminal.bold("The API is at " + suite.gateway()) + "; Ctrl-C ends the suite. For example:");
        terminal.println(
                "  curl -i " + url + TOKEN + " -H 'Content-Type: application/json' -d @examples/two-cities.json");
        terminal.println("  curl '" + suite.gateway() + "/v1/destinations?query=par'" + TOKEN);
    }
}
