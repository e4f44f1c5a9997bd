package com.mercurious.travel.tools.catalogue.listing;

import crosby.binary.Fileformat;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;

/** The outer form of an OSM PBF file: blocks, each with its length, up to the end of the file. */
final class PbfBlocks {
    /** As the format has it: a header is below 64 KiB. */
    private static final int LONGEST_HEADER = 64 * 1024;

    private PbfBlocks() {}

    /**
     * The library takes an end in the middle of a block for the end of the file, and loses what would follow.
     *
     * @throws IOException where the file does not begin with a header block or ends within a block, with where
     */
    static void requireWhole(Path path) throws IOException {
        long length = Files.size(path);
        try (RandomAccessFile file = new RandomAccessFile(path.toFile(), "r")) {
            long at = 0;
            while (at < length) {
                int size = length - at < Integer.BYTES ? -1 : file.readInt();
                if (size <= 0 || size > LONGEST_HEADER || at + Integer.BYTES + size > length) {
                    throw new IOException("no block begins at byte %d".formatted(at));
                }
                byte[] bytes = new byte[size];
                file.readFully(bytes);
                Fileformat.BlobHeader header = Fileformat.BlobHeader.parseFrom(bytes);
                if (at == 0 && !"OSMHeader".equals(header.getType())) {
                    throw new IOException("the first block is '%s', not OSMHeader".formatted(header.getType()));
                }
                long end = at + Integer.BYTES + size + header.getDatasize();
                if (end > length) {
                    throw new IOException(
                            "the block at byte %d ends %d bytes after the file".formatted(at, end - length));
                }
                at = end;
                file.seek(at);
            }
            if (at == 0) {
                throw new IOException("it is empty");
            }
        }
    }
}
