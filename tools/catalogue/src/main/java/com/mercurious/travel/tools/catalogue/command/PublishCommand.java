package com.mercurious.travel.tools.catalogue.command;

import com.mercurious.travel.tools.catalogue.version.Publication;
import java.io.PrintWriter;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code ./travel catalogue publish}: makes a version of the built-in cities and the imports. */
@Command(
        name = "publish",
        header = "Freezes cities and imports into a version.",
        description = {
            "Freezes the built-in cities and the imports, as they are now, into a version",
            "that never changes. It is named by the date and the hash of its content, and",
            "refused where 'check' finds something wrong."
        },
        mixinStandardHelpOptions = true)
final class PublishCommand implements Callable<Integer> {
    @Mixin
    private FolderOption directory;

    @Option(names = "--use", description = "and makes it the active one")
    private boolean use;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        Publication published = Publication.of(directory.folder());
        out.printf(
                Locale.ROOT,
                "%s: %d cities, %s%n",
                published.version(),
                published.cities(),
                published.isNew() ? "published" : "was published before and is as it was");
        if (use) {
            directory.folder().activate(Optional.of(published.version()));
            out.println(UseCommand.chosen(published.version()));
        } else {
            out.printf(Locale.ROOT, "'./travel catalogue use %s' makes it the active one%n", published.version());
        }
        return ExitCode.OK;
    }
}
