package com.mercurious.travel.tools.catalogue.command;

import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code ./travel catalogue use}: switches what is planned over, without a restart. */
@Command(
        name = "use",
        header = "Makes a version the active one, without a restart.",
        description = {
            "Makes a published version the active one. Running services see it within",
            "seconds; a trip that is being planned keeps the version it began with."
        },
        mixinStandardHelpOptions = true)
final class UseCommand implements Callable<Integer> {
    /** The built-in cities with the imports: what counts where no version was chosen. */
    private static final String WORKING = "working";

    @Parameters(
            paramLabel = "VERSION",
            description = "as 'versions' lists it; 'builtin': the built-in cities alone;"
                    + " 'working': the built-in cities and the imports as they are at each moment")
    private String version;

    @Mixin
    private FolderOption directory;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        directory.folder().activate(WORKING.equals(version) ? Optional.empty() : Optional.of(version));
        spec.commandLine().getOut().println(chosen(version));
        return ExitCode.OK;
    }

    static String chosen(String version) {
        return version + " is active; running services follow within seconds";
    }
}
