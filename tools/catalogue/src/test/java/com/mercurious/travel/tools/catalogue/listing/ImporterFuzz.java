package com.mercurious.travel.tools.catalogue.listing;

import com.google.protobuf.ByteString;
import com.mercurious.travel.catalogue.CatalogueException;
import com.mercurious.travel.catalogue.City;
import com.mercurious.travel.catalogue.CityFiles;
import com.sun.management.ThreadMXBean;
import crosby.binary.Osmformat;
import crosby.binary.file.BlockOutputStream;
import crosby.binary.file.FileBlock;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Optional;

/**
 * What every importer has to bear, whatever a file holds: nothing is thrown but {@link CatalogueException}, a small file takes
 * less than a second and little memory, and what was imported can be read again. A coverage-guided fuzzer such as Jazzer finds
 * {@link #fuzzerTestOneInput} by its name.
 */
public final class ImporterFuzz {
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private static final double MOST_SECONDS = 1;
    private static final long MOST_BYTES = 100L << 20;
    private static final long MOST_BYTES_PER_BYTE = 2_000;
    private static final int MOST_PLACES = 50;

    private ImporterFuzz() {}

    /** A form, and how a fuzzer's bytes become a file of it. */
    enum Form {
        CSV("listings.csv"),
        GPX("waypoints.gpx"),
        GEOJSON("export.geojson"),
        WIKIDATA("items.jsonl"),
        PBF("extract.osm.pbf"),
        PBF_BLOCK("extract.osm.pbf") {
            @Override
            void write(byte[] content, Path file) throws IOException {
                try (OutputStream out = Files.newOutputStream(file);
                        BlockOutputStream blocks = new BlockOutputStream(out)) {
                    Osmformat.HeaderBlock header = Osmformat.HeaderBlock.newBuilder()
                            .addRequiredFeatures("OsmSchema-V0.6")
                            .build();
                    blocks.write(FileBlock.newInstance("OSMHeader", header.toByteString(), null));
                    blocks.write(FileBlock.newInstance("OSMData", ByteString.copyFrom(content), null));
                }
            }
        };

        private final String file;

        Form(String file) {
            this.file = file;
        }

        void write(byte[] content, Path path) throws IOException {
            Files.write(path, content);
        }
    }

    /** @param input the number of a {@link Form}, and what the file holds */
    public static void fuzzerTestOneInput(byte[] input) {
        if (input.length > 0) {
            Form form = Form.values()[Math.floorMod(input[0], Form.values().length)];
            run(form, Arrays.copyOfRange(input, 1, input.length), Holder.FOLDER);
        }
    }

    /**
     * @return what was read; empty where the file was refused
     * @throws AssertionError where it took too long or too much
     */
    static Optional<Listings> run(Form form, byte[] content, Path folder) {
        try {
            Path file = folder.resolve(form.file);
            form.write(content, file);
            Cost first = Cost.of(file);
            if (first.isHigh(content.length)) {
                Cost again = Cost.of(file);
                if (again.isHigh(content.length)) {
                    throw new AssertionError("%s of %s bytes took %s".formatted(form, content.length, again));
                }
            }
            return first.read;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What an import took; the first of a form also has classes to load. */
    private record Cost(Optional<Listings> read, double seconds, long bytes) {

        static Cost of(Path file) throws IOException {
            long nanos = THREADS.getCurrentThreadCpuTime();
            long bytes = THREADS.getCurrentThreadAllocatedBytes();
            Optional<Listings> read = imported(file);
            return new Cost(
                    read,
                    (THREADS.getCurrentThreadCpuTime() - nanos) / 1e9,
                    THREADS.getCurrentThreadAllocatedBytes() - bytes);
        }

        boolean isHigh(int length) {
            return seconds > MOST_SECONDS || bytes > MOST_BYTES + MOST_BYTES_PER_BYTE * length;
        }

        @Override
        public String toString() {
            return seconds + " s and " + bytes + " bytes";
        }
    }

    private static Optional<Listings> imported(Path file) throws IOException {
        try {
            ListingFile form = ListingFile.of(file).orElse(ListingFile.WIKIDATA);
            Listings listings = form.read(file);
            if (!listings.listings().isEmpty()) {
                City city = CityImport.empty(
                        "Graz",
                        Optional.empty(),
                        "AT",
                        ZoneId.of("Europe/Vienna"),
                        "EUR",
                        form.source(file),
                        YearMonth.of(2026, 11),
                        listings.listings());
                City made =
                        CityImport.into(city, listings.listings(), MOST_PLACES).city();
                if (CityFiles.read("graz.json", CityFiles.write(made)).places().size()
                        != made.places().size()) {
                    throw new AssertionError("a city that is not the same when it is read again");
                }
            }
            return Optional.of(listings);
        } catch (CatalogueException e) {
            return Optional.empty();
        }
    }

    private static final class Holder {
        static final Path FOLDER = folder();

        private static Path folder() {
            try {
                return Files.createTempDirectory("importer-fuzz");
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
