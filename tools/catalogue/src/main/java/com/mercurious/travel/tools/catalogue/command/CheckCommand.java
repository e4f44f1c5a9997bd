package com.mercurious.travel.tools.catalogue.command;

import com.mercurious.travel.catalogue.Catalogue;
import com.mercurious.travel.catalogue.CatalogueException;
import com.mercurious.travel.catalogue.CatalogueFiles;
import com.mercurious.travel.catalogue.City;
import com.mercurious.travel.catalogue.CityFiles;
import com.mercurious.travel.tools.catalogue.check.CityCheck;
import com.mercurious.travel.tools.catalogue.check.Finding;
import com.mercurious.travel.tools.catalogue.listing.GpxListings;
import com.mercurious.travel.tools.catalogue.listing.Listing;
import com.mercurious.travel.tools.catalogue.listing.ListingComparison;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code ./travel catalogue check}: says what is wrong with the catalogue, and what lies far from its namesake elsewhere. */
@Command(
        name = "check",
        header = "Says what is wrong with the places, or looks so.",
        description = "Checks every city's data; exit status 1 where something is wrong.",
        mixinStandardHelpOptions = true)
final class CheckCommand implements Callable<Integer> {
    @Mixin
    private FolderOption directory;

    @Option(
            names = "--wikivoyage",
            paramLabel = "DIR",
            description = "folder of GPX listings: also shows what lies more than 300 m from its namesake there")
    private Path wikivoyage;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        Map<String, byte[]> files = new LinkedHashMap<>(CatalogueFiles.builtIn());
        files.putAll(CatalogueFiles.in(directory.path()));
        List<String> problems = new ArrayList<>();
        List<String> warnings = new ArrayList<>();
        Map<String, byte[]> readable = new LinkedHashMap<>();
        int places = 0;
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            try {
                City city = CityFiles.read(file.getKey(), file.getValue());
                places += city.places().size();
                for (Finding finding : CityCheck.findings(city)) {
                    (finding.isError() ? problems : warnings).add(finding.toString());
                }
                readable.put(file.getKey(), file.getValue());
            } catch (CatalogueException e) {
                problems.add(e.getMessage());
            }
        }
        Catalogue catalogue = Catalogue.of(readable);
        out.printf(
                Locale.ROOT,
                "catalogue %s: %d cities, %d places, %d problems, %d warnings%n",
                catalogue.version(),
                catalogue.heads().size(),
                places,
                problems.size(),
                warnings.size());
        problems.forEach(problem -> out.println("  " + problem));
        warnings.forEach(warning -> out.println("  warning: " + warning));
        if (wikivoyage != null) {
            compare(catalogue, out);
        }
        return problems.isEmpty() ? CommandLine.ExitCode.OK : CommandLine.ExitCode.SOFTWARE;
    }

    private void compare(Catalogue catalogue, PrintWriter out) throws IOException {
        List<ListingComparison.Match> matches = ListingComparison.of(catalogue, listings(wikivoyage));
        List<ListingComparison.Match> far =
                matches.stream().filter(ListingComparison.Match::isFar).toList();
        out.printf(
                Locale.ROOT,
                "%d places have a namesake in %s, %d of them more than %d m away%n",
                matches.size(),
                wikivoyage,
                far.size(),
                ListingComparison.TOLERATED_METRES);
        far.forEach(match -> out.println("  " + match));
    }

    /** Everything that the GPX files of a folder list. */
    static List<Listing> listings(Path folder) throws IOException {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.filter(file -> file.toString().endsWith(".gpx"))
                    .sorted()
                    .flatMap(file -> GpxListings.read(file).listings().stream())
                    .toList();
        }
    }
}
