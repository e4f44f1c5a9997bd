package com.mercurious.travel.generation.catalogue.command;

import com.mercurious.travel.generation.catalogue.City;
import com.mercurious.travel.generation.catalogue.CityFiles;
import com.mercurious.travel.generation.catalogue.Names;
import com.mercurious.travel.generation.catalogue.check.CityCheck;
import com.mercurious.travel.generation.catalogue.check.Finding;
import com.mercurious.travel.generation.catalogue.listing.CityImport;
import com.mercurious.travel.generation.catalogue.listing.GpxListings;
import com.mercurious.travel.generation.catalogue.listing.Listing;
import com.mercurious.travel.generation.catalogue.listing.Listings;
import com.mercurious.travel.generation.catalogue.listing.OsmListings;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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

/** {@code ./travel catalogue import FILE}: makes a catalogue file of GPX waypoints, OSM GeoJSON or one of the same format. */
@Command(
        name = "import",
        description = {
            "Brings a city's places into the catalogue, from one of",
            "  a GPX file of waypoints, such as a Wikivoyage export (*.gpx),",
            "  a GeoJSON export of OpenStreetMap (*.geojson),",
            "  a catalogue file (*.json).",
            "What the file does not say is typical for the kind of place and marked as estimated."
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

    @Option(names = "--country", paramLabel = "CC", description = "ISO 3166-1 alpha-2 code, such as AT")
    private String country;

    @Option(names = "--timezone", paramLabel = "TZ", description = "IANA name, such as Europe/Vienna")
    private String timeZone;

    @Option(names = "--currency", paramLabel = "CUR", description = "ISO 4217 code; left out: the country's")
    private String currency;

    @Mixin
    private FolderOption directory;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        if (!Files.isRegularFile(file)) {
            throw usage("no file " + file);
        }
        String lowerCase = file.getFileName().toString().toLowerCase(Locale.ROOT);
        if (lowerCase.endsWith(".gpx")) {
            return importListings(GpxListings.read(file));
        }
        if (lowerCase.endsWith(".geojson") || isFeatureCollection()) {
            return importListings(OsmListings.read(file));
        }
        if (lowerCase.endsWith(".json")) {
            City read = CityFiles.read(file.toString(), Files.readAllBytes(file));
            return write(read, Map.of(), List.of());
        }
        throw usage(file + " is none of *.gpx, *.geojson, *.json");
    }

    private boolean isFeatureCollection() throws IOException {
        try (var in = Files.newInputStream(file)) {
            return new String(in.readNBytes(2_000), StandardCharsets.UTF_8).contains("\"FeatureCollection\"");
        }
    }

    private int importListings(Listings read) throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        out.printf(
                "%s: %d listings, %d unreadable%n",
                file, read.listings().size(), read.problems().size());
        show(read.problems());
        List<Listing> chosen = choose(read.listings());
        String cityName = name != null ? name : chosen.getFirst().city();
        if (cityName == null) {
            throw usage("the file names no city; give --name");
        }
        CityImport.Spec missing = new CityImport.Spec(
                cityName,
                countryCode(),
                zone(),
                currencyCode(),
                "Imported from " + file.getFileName(),
                YearMonth.now());
        CityImport.Result result = CityImport.of(missing, chosen);
        return write(result.city(), result.skipped(), result.notes());
    }

    private List<Listing> choose(List<Listing> listings) {
        Map<String, List<Listing>> byCity = listings.stream()
                .collect(Collectors.groupingBy(
                        listing -> listing.city() == null ? "" : listing.city(), TreeMap::new, Collectors.toList()));
        if (city != null) {
            List<Listing> chosen = byCity.entrySet().stream()
                    .filter(entry -> Names.normalise(entry.getKey()).equals(Names.normalise(city)))
                    .flatMap(entry -> entry.getValue().stream())
                    .toList();
            if (chosen.isEmpty()) {
                throw usage("the file has no city '%s'; it has %s".formatted(city, largest(byCity)));
            }
            return chosen;
        }
        boolean several =
                byCity.keySet().stream().filter(found -> !found.isEmpty()).count() > 1;
        boolean fromTags = listings.stream().anyMatch(listing -> !listing.tags().isEmpty());
        if (several && !fromTags) {
            throw usage("the file has %d cities; choose one with --city, such as %s"
                    .formatted(byCity.size(), largest(byCity)));
        }
        if (listings.isEmpty()) {
            throw usage("the file lists nothing that can be read");
        }
        return listings;
    }

    private static String largest(Map<String, List<Listing>> byCity) {
        return byCity.entrySet().stream()
                .sorted((a, b) -> b.getValue().size() - a.getValue().size())
                .limit(8)
                .map(entry ->
                        "'%s' (%d)".formatted(entry.getKey(), entry.getValue().size()))
                .collect(Collectors.joining(", "));
    }

    private int write(City imported, Map<String, Integer> skipped, List<String> notes) throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        show(notes);
        skipped.forEach((reason, count) -> out.printf("skipped %d: %s%n", count, reason));
        if (imported.places().isEmpty()) {
            spec.commandLine().getErr().println("nothing was imported: no listing was left to take");
            return CommandLine.ExitCode.SOFTWARE;
        }
        List<Finding> problems = CityCheck.errors(imported);
        problems.forEach(problem -> spec.commandLine().getErr().println(problem));
        if (!problems.isEmpty()) {
            spec.commandLine().getErr().println("nothing was imported: mend the above first");
            return CommandLine.ExitCode.SOFTWARE;
        }
        Files.createDirectories(directory.path());
        Path target = directory.path().resolve(imported.id() + ".json");
        Files.write(target, CityFiles.write(imported));
        out.printf(
                "%s: %d places taken, %d skipped, to %s%n",
                imported.name(),
                imported.places().size(),
                skipped.values().stream().mapToInt(Integer::intValue).sum(),
                target);
        return CommandLine.ExitCode.OK;
    }

    private void show(List<String> lines) {
        lines.stream().limit(SHOWN).forEach(line -> spec.commandLine().getErr().println("  " + line));
        if (lines.size() > SHOWN) {
            spec.commandLine().getErr().printf("  … and %d more%n", lines.size() - SHOWN);
        }
    }

    private String countryCode() {
        if (country == null || !List.of(Locale.getISOCountries()).contains(country)) {
            throw usage("--country has to be an ISO 3166-1 alpha-2 code, such as AT, not %s".formatted(country));
        }
        return country;
    }

    private ZoneId zone() {
        try {
            return ZoneId.of(String.valueOf(timeZone));
        } catch (DateTimeException e) {
            throw usage("--timezone has to be an IANA name, such as Europe/Vienna, not %s".formatted(timeZone));
        }
    }

    private String currencyCode() {
        if (currency != null) {
            return currency;
        }
        Currency found = Currency.getInstance(Locale.of("", countryCode()));
        if (found == null) {
            throw usage("--currency is needed: %s has none of its own".formatted(country));
        }
        return found.getCurrencyCode();
    }

    private ParameterException usage(String message) {
        return new ParameterException(spec.commandLine(), message);
    }
}
