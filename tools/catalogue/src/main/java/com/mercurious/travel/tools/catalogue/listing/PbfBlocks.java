package com.mercurious.travel.tools.catalogue.listing;

import com.google.protobuf.CodedInputStream;
import com.google.protobuf.WireFormat;
import crosby.binary.Fileformat;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.channels.Channels;
import java.nio.file.Files;
import java.nio.file.Path;

/** The outer form of an OSM PBF file: blocks, each with its length, up to the end of the file. */
final class PbfBlocks {
    /** As the format has it: a header is below 64 KiB. */
    private static final int LONGEST_HEADER = 64 * 1024;

    /** As the format has it: what a block holds is below 32 MiB, packed and unpacked. */
    private static final int LONGEST_BLOB = 32 * 1024 * 1024;

    private PbfBlocks() {}

    /**
     * The library takes an end in the middle of a block for the end of the file, and loses what would follow. It also takes
     * the memory that a block says it needs.
     *
     * @throws IOException where the file does not begin with a header block, ends within a block, or has one that is larger
     *     than the format allows or packed otherwise than by zlib, with where
     */
    static void requireWhole(Path path) throws IOException {
        long length = Files.size(path);
        try (RandomAccessFile file = new RandomAccessFile(path.toFile(), "r")) {
            long at = 0;
            while (at < length) {
                int size = length - at < Integer.BYTES ? -1 : file.readInt();
                if (size <= 0 || size > LONGEST_HEADER || at + Integer.BYTES + size > length) {
                    throw new IOException("no block begins at byte " + at);
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
                            "the block at byte %s ends %s bytes after the file".formatted(at, end - length));
                }
                requireOfSize(file, at, header.getDatasize());
                at = end;
                file.seek(at);
            }
            if (at == 0) {
                throw new IOException("it is empty");
            }
        }
    }

    private static void requireOfSize(RandomAccessFile file, long at, int packed) throws IOException {
        int unpacked = packed;
        CodedInputStream blob = CodedInputStream.newInstance(Channels.newInputStream(file.getChannel()));
        blob.pushLimit(Math.max(0, packed));
        for (int tag = blob.readTag(); tag != 0; tag = blob.readTag()) {
            switch (WireFormat.getTagFieldNumber(tag)) {
                case Fileformat.Blob.RAW_SIZE_FIELD_NUMBER -> unpacked = blob.readInt32();
                case Fileformat.Blob.RAW_FIELD_NUMBER, Fileformat.Blob.ZLIB_DATA_FIELD_NUMBER -> blob.skipField(tag);
                default ->
                    throw new IOException(
                            "the block at byte %s is not packed by zlib; 'osmium cat -o other.osm.pbf' writes one that is"
                                    .formatted(at));
            }
        }
        if (packed < 0 || packed > LONGEST_BLOB || unpacked < 0 || unpacked > LONGEST_BLOB) {
            throw new IOException("the block at byte %s is larger than 32 MiB".formatted(at));
        }
    }
}
