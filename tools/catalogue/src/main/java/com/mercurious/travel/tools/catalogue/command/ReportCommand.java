package com.mercurious.travel.tools.catalogue.command;

import com.mercurious.travel.catalogue.Catalogue;
import com.mercurious.travel.catalogue.CatalogueSource;
import com.mercurious.travel.tools.catalogue.listing.ListingComparison;
import com.mercurious.travel.tools.catalogue.report.Coverage;
import com.mercurious.travel.tools.catalogue.report.Table;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code ./travel catalogue report}: what the active catalogue covers, and how well. */
@Command(
        name = "report",
        header = "Shows what the catalogue covers.",
        description =
                "Shows what the active catalogue covers: places by continent, kind, interest, source; estimates; gaps.",
        mixinStandardHelpOptions = true)
final class ReportCommand implements Callable<Integer> {
    @Mixin
    private FolderOption directory;

    @Option(names = "--markdown", description = "as tables for a page")
    private boolean markdown;

    @Option(
            names = "--wikivoyage",
            paramLabel = "DIR",
            description = "folder of GPX listings: also counts the places that have a namesake there")
    private Path wikivoyage;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        Catalogue catalogue = new CatalogueSource(true, Optional.of(directory.folder()), trouble -> spec.commandLine()
                        .getErr()
                        .println(trouble))
                .current();
        Optional<List<ListingComparison.Match>> compared = wikivoyage == null
                ? Optional.empty()
                : Optional.of(ListingComparison.of(catalogue, CheckCommand.listings(wikivoyage)));
        for (Table table : Coverage.of(catalogue, compared)) {
            out.println(markdown ? table.markdown() : table.text());
        }
        return ExitCode.OK;
    }
}
