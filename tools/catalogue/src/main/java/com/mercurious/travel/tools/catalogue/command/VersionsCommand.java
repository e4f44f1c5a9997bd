package com.mercurious.travel.tools.catalogue.command;

import com.mercurious.travel.catalogue.Catalogue;
import com.mercurious.travel.catalogue.CatalogueException;
import com.mercurious.travel.catalogue.CatalogueFiles;
import com.mercurious.travel.catalogue.CatalogueFolder;
import java.io.PrintWriter;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code ./travel catalogue versions}: what can be planned over, and what is. */
@Command(
        name = "versions",
        header = "Lists the versions and which is active.",
        description = {
            "Lists the published versions, the active one marked by an asterisk.",
            "Where none was chosen, the built-in cities and the imports count as they are: 'working'."
        },
        mixinStandardHelpOptions = true)
final class VersionsCommand implements Callable<Integer> {
    private static final DateTimeFormatter MINUTES =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT).withZone(ZoneId.systemDefault());

    @Mixin
    private FolderOption directory;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        CatalogueFolder folder = directory.folder();
        Optional<String> active = folder.active();
        PrintWriter out = spec.commandLine().getOut();
        out.printf(Locale.ROOT, "  %-18s %6s  %s%n", "VERSION", "CITIES", "");
        line(
                active.isEmpty(),
                "working",
                cities(CatalogueFiles.in(folder.path()).size()),
                "imports, beside the built-in");
        Catalogue builtIn = Catalogue.of(CatalogueFiles.builtIn());
        line(
                active.filter(CatalogueFolder.BUILT_IN::equals).isPresent(),
                CatalogueFolder.BUILT_IN,
                cities(builtIn.heads().size()),
                builtIn.version() + since(active, CatalogueFolder.BUILT_IN, folder));
        int refused = 0;
        for (String version : folder.versions()) {
            refused += list(version, active, folder) ? 0 : 1;
        }
        if (active.isPresent() && !isThere(active.get(), folder)) {
            out.printf(Locale.ROOT, "* %-18s is active, but not there%n", active.get());
            refused++;
        }
        return refused == 0 ? ExitCode.OK : ExitCode.SOFTWARE;
    }

    private boolean list(String version, Optional<String> active, CatalogueFolder folder) {
        boolean isActive = active.filter(version::equals).isPresent();
        try {
            Catalogue catalogue = folder.read(version);
            String published =
                    folder.publishedAt(version).map(VersionsCommand::time).orElse("");
            line(
                    isActive,
                    version,
                    cities(catalogue.heads().size()),
                    "published " + published + since(active, version, folder));
            return true;
        } catch (CatalogueException e) {
            line(isActive, version, "-", "refused: " + e.getMessage());
            return false;
        }
    }

    private static boolean isThere(String version, CatalogueFolder folder) {
        return CatalogueFolder.BUILT_IN.equals(version) || folder.versions().contains(version);
    }

    private static String since(Optional<String> active, String version, CatalogueFolder folder) {
        return active.filter(version::equals)
                .flatMap(name -> folder.activeSince())
                .map(instant -> ", active since " + time(instant))
                .orElse("");
    }

    private static String time(Instant instant) {
        return MINUTES.format(instant);
    }

    private static String cities(int number) {
        return String.valueOf(number);
    }

    private void line(boolean active, String version, String cities, String what) {
        spec.commandLine()
                .getOut()
                .printf(Locale.ROOT, "%s %-18s %6s  %s%n", active ? "*" : " ", version, cities, what);
    }
}
