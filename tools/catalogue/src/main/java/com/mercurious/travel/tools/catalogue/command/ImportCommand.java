package com.mercurious.travel.tools.catalogue.command;

import com.mercurious.travel.catalogue.Catalogue;
import com.mercurious.travel.catalogue.CatalogueFiles;
import com.mercurious.travel.catalogue.City;
import com.mercurious.travel.catalogue.CityFiles;
import com.mercurious.travel.catalogue.name.Names;
import com.mercurious.travel.tools.catalogue.check.CityCheck;
import com.mercurious.travel.tools.catalogue.check.Finding;
import com.mercurious.travel.tools.catalogue.check.Finding.Rule;
import com.mercurious.travel.tools.catalogue.check.ScriptRule;
import com.mercurious.travel.tools.catalogue.listing.CityImport;
import com.mercurious.travel.tools.catalogue.listing.Decision;
import com.mercurious.travel.tools.catalogue.listing.Decision.Outcome;
import com.mercurious.travel.tools.catalogue.listing.Listing;
import com.mercurious.travel.tools.catalogue.listing.ListingFile;
import com.mercurious.travel.tools.catalogue.listing.Listings;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code ./travel catalogue import FILE}: makes a catalogue file of listings, or of a file of the same format. */
@Command(
        name = "import",
        header = "Brings a city's places into the catalogue.",
        description = {
            "Brings a city's places into the catalogue, from one of",
            "  an OpenStreetMap extract (*.osm.pbf) or its GeoJSON (*.geojson),",
            "  a GPX file of waypoints, such as a Wikivoyage export (*.gpx),",
            "  listings in the columns of Wikivoyage (*.csv, *.tsv),",
            "  items of Wikidata: lines of a dump, or Special:EntityData (*.json, *.jsonl),",
            "  a catalogue file (*.json), which takes the place of the city there is.",
            "Where the catalogue has the city, listings are added to it: what it knows",
            "stays, what it estimates or lacks is filled in. What the file does not say is",
            "typical for the kind of place and marked as estimated."
        },
        mixinStandardHelpOptions = true)
final class ImportCommand implements Callable<Integer> {
    private static final int SHOWN = 20;

    @Parameters(paramLabel = "FILE", description = "what to import")
    private Path file;

    @Option(names = "--city", paramLabel = "CITY", description = "which of the file's cities to take")
    private String city;

    @Option(names = "--name", paramLabel = "NAME", description = "English name of the city; left out: the file's")
    private String name;

    @Mixin
    private NewCityOptions newCity;

    @Option(names = "--replace", description = "makes the city of these listings alone, even where there is one")
    private boolean replace;

    @Option(
            names = "--most",
            paramLabel = "N",
            defaultValue = "250",
            description = "places to add at most, the best known first (default: ${DEFAULT-VALUE})")
    private int most;

    @Option(names = "--verbose", description = "says what became of each listing, not of the first ones alone")
    private boolean verbose;

    @Mixin
    private FolderOption directory;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        if (!Files.isRegularFile(file)) {
            throw usage("no file " + file);
        }
        if (most < 1) {
            throw usage(String.format(Locale.ROOT, "--most has to be 1 or more, not %d", most));
        }
        Optional<ListingFile> form = ListingFile.of(file);
        if (form.isPresent()) {
            return importListings(form.get());
        }
        if (file.toString().toLowerCase(Locale.ROOT).endsWith(".json")) {
            return write(newCity.known(CityFiles.read(file.toString(), Files.readAllBytes(file))), List.of());
        }
        throw usage(file + " is none of *.osm.pbf, *.geojson, *.gpx, *.csv, *.tsv, *.json, *.jsonl, *.ndjson");
    }

    private int importListings(ListingFile form) throws IOException {
        Listings read = form.read(file);
        spec.commandLine()
                .getOut()
                .printf(
                        Locale.ROOT,
                        "%s: %d listings, %d unreadable%n",
                        file,
                        read.listings().size(),
                        read.problems().size());
        show(read.problems());
        if (read.listings().isEmpty()) {
            throw usage("the file lists nothing that can be read");
        }
        List<Listing> chosen = choose(form, read.listings());
        String cityName = name != null ? name : chosen.getFirst().city();
        if (cityName == null) {
            throw usage("the file names no city; give --name");
        }
        CityImport.Result result = CityImport.into(base(form, cityName, chosen), chosen, most);
        show(result.notes());
        if (result.city().estimated().contains(City.LOCAL_NAME)) {
            show(List.of("the local name of %s is not known; --local-name says it in %s"
                    .formatted(cityName, ScriptRule.scripts(result.city().country()))));
        }
        show(offLand(result));
        new DecisionPrinter(spec.commandLine().getOut(), verbose).print(result.decisions());
        return write(result.city(), result.decisions());
    }

    /** What of the listings may be somewhere else than it is said to be, but need not. */
    private static List<String> offLand(CityImport.Result result) {
        return CityCheck.findings(result.city()).stream()
                .filter(finding -> finding.rule() == Rule.LAND && !finding.isError())
                .map(Finding::toString)
                .toList();
    }

    /** The city that the catalogue has, or a new one. */
    private City base(ListingFile form, String cityName, List<Listing> listings) {
        String source = form.source(file);
        Optional<City> known = replace ? Optional.empty() : known(cityName);
        if (known.isEmpty()) {
            return newCity.city(cityName, source, listings);
        }
        City there = newCity.known(known.get());
        String sources = there.source().contains(source) ? there.source() : there.source() + "; " + source;
        return there.withSource(sources, YearMonth.now().toString());
    }

    private Optional<City> known(String cityName) {
        Map<String, byte[]> files = new LinkedHashMap<>(CatalogueFiles.builtIn());
        files.putAll(CatalogueFiles.in(directory.path()));
        Catalogue catalogue = Catalogue.of(files);
        return catalogue.find(cityName).map(head -> catalogue.city(head.id()));
    }

    private List<Listing> choose(ListingFile form, List<Listing> listings) {
        Map<String, List<Listing>> byCity = listings.stream()
                .collect(Collectors.groupingBy(
                        listing -> listing.city() == null ? "" : listing.city(), TreeMap::new, Collectors.toList()));
        boolean several =
                byCity.keySet().stream().filter(found -> !found.isEmpty()).count() > 1;
        if (city == null && !(several && form.namesCities())) {
            return listings;
        }
        String wanted = city == null ? name : city;
        List<Listing> chosen = byCity.entrySet().stream()
                .filter(entry ->
                        wanted != null && Names.normalise(entry.getKey()).equals(Names.normalise(wanted)))
                .flatMap(entry -> entry.getValue().stream())
                .toList();
        if (chosen.isEmpty()) {
            throw usage(
                    city == null
                            ? String.format(
                                    Locale.ROOT,
                                    "the file has %d cities; choose one with --city, such as %s",
                                    byCity.size(),
                                    largest(byCity))
                            : "the file has no city '%s'; it has %s".formatted(city, largest(byCity)));
        }
        return chosen;
    }

    private static String largest(Map<String, List<Listing>> byCity) {
        return byCity.entrySet().stream()
                .sorted((a, b) -> b.getValue().size() - a.getValue().size())
                .limit(8)
                .map(entry -> String.format(
                        Locale.ROOT,
                        "'%s' (%d)",
                        entry.getKey(),
                        entry.getValue().size()))
                .collect(Collectors.joining(", "));
    }

    private int write(City imported, List<Decision> decisions) throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        PrintWriter err = spec.commandLine().getErr();
        boolean allRefused =
                !decisions.isEmpty() && DecisionPrinter.count(Outcome.REFUSED, decisions) == decisions.size();
        if (imported.places().isEmpty() || allRefused) {
            err.println("nothing was imported: no listing was left to take");
            return CommandLine.ExitCode.SOFTWARE;
        }
        List<Finding> problems = CityCheck.errors(imported);
        if (!problems.isEmpty()) {
            problems.forEach(err::println);
            err.println("nothing was imported: mend the above first");
            return CommandLine.ExitCode.SOFTWARE;
        }
        Files.createDirectories(directory.path());
        Path target = directory.path().resolve(imported.id() + ".json");
        Path written = directory.path().resolve("." + imported.id() + ".part");
        Files.write(written, CityFiles.write(imported));
        Files.move(written, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        out.printf(
                Locale.ROOT,
                "%s: %d places, %d of them new, %d merged, %d refused, to %s%n",
                imported.name(),
                imported.places().size(),
                decisions.isEmpty() ? imported.places().size() : DecisionPrinter.count(Outcome.ADDED, decisions),
                DecisionPrinter.count(Outcome.MERGED, decisions),
                DecisionPrinter.count(Outcome.REFUSED, decisions),
                target);
        return CommandLine.ExitCode.OK;
    }

    private void show(List<String> lines) {
        int shown = verbose ? lines.size() : SHOWN;
        lines.stream().limit(shown).forEach(line -> spec.commandLine().getErr().println("  " + line));
        if (lines.size() > shown) {
            spec.commandLine()
                    .getErr()
                    .printf(Locale.ROOT, "  … and %d more; --verbose shows all%n", lines.size() - shown);
        }
    }

    private ParameterException usage(String message) {
        return new ParameterException(spec.commandLine(), message);
    }
}
