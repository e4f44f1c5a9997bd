package com.mercurious.travel.tools.catalogue.command;

import com.mercurious.travel.catalogue.CatalogueFolder;
import java.nio.file.Path;
import picocli.CommandLine.Option;

/** Where the user's catalogues are. */
final class FolderOption {
    private static final String DEFAULT = ".travel/catalogue";

    @Option(
            names = {"--into", "--directory"},
            paramLabel = "DIR",
            defaultValue = DEFAULT,
            description = "folder of imports and versions (default: ${DEFAULT-VALUE})")
    private Path directory;

    Path path() {
        return directory;
    }

    CatalogueFolder folder() {
        return new CatalogueFolder(directory);
    }
}
