package com.mercurious.travel.tools.catalogue.listing;

import com.google.protobuf.ByteString;
import crosby.binary.Fileformat;
import crosby.binary.Osmformat;
import crosby.binary.file.BlockOutputStream;
import crosby.binary.file.FileBlock;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Writes a small OSM PBF file: coordinates in units of 1e-7 degrees, as the format's default granularity has them. */
final class PbfFixture {
    private static final double UNITS_PER_DEGREE = 1e7;

    private final List<String> strings = new ArrayList<>(List.of(""));
    private final Osmformat.DenseNodes.Builder nodes = Osmformat.DenseNodes.newBuilder();
    private final Osmformat.PrimitiveGroup.Builder ways = Osmformat.PrimitiveGroup.newBuilder();
    private final Osmformat.PrimitiveGroup.Builder relations = Osmformat.PrimitiveGroup.newBuilder();
    private final List<String> features = new ArrayList<>(List.of("OsmSchema-V0.6", "DenseNodes"));
    private long lastId;
    private long lastLat;
    private long lastLon;

    PbfFixture node(long id, double lat, double lon, Map<String, String> tags) {
        long unitsLat = Math.round(lat * UNITS_PER_DEGREE);
        long unitsLon = Math.round(lon * UNITS_PER_DEGREE);
        nodes.addId(id - lastId).addLat(unitsLat - lastLat).addLon(unitsLon - lastLon);
        tags.forEach((key, value) -> nodes.addKeysVals(index(key)).addKeysVals(index(value)));
        nodes.addKeysVals(0);
        lastId = id;
        lastLat = unitsLat;
        lastLon = unitsLon;
        return this;
    }

    PbfFixture way(long id, Map<String, String> tags, long... refs) {
        Osmformat.Way.Builder way = Osmformat.Way.newBuilder().setId(id);
        tags.forEach((key, value) -> way.addKeys(index(key)).addVals(index(value)));
        long last = 0;
        for (long ref : refs) {
            way.addRefs(ref - last);
            last = ref;
        }
        ways.addWays(way);
        return this;
    }

    /** @param roles of the ways, by their ids */
    PbfFixture relation(long id, Map<String, String> tags, Map<Long, String> roles) {
        Osmformat.Relation.Builder relation = Osmformat.Relation.newBuilder().setId(id);
        tags.forEach((key, value) -> relation.addKeys(index(key)).addVals(index(value)));
        long last = 0;
        for (Map.Entry<Long, String> member : roles.entrySet()) {
            relation.addMemids(member.getKey() - last)
                    .addRolesSid(index(member.getValue()))
                    .addTypes(Osmformat.Relation.MemberType.WAY);
            last = member.getKey();
        }
        relations.addRelations(relation);
        return this;
    }

    PbfFixture requiring(String feature) {
        features.add(feature);
        return this;
    }

    Path write(Path file) throws IOException {
        try (OutputStream out = Files.newOutputStream(file);
                BlockOutputStream blocks = new BlockOutputStream(out)) {
            Osmformat.HeaderBlock header = Osmformat.HeaderBlock.newBuilder()
                    .addAllRequiredFeatures(features)
                    .build();
            blocks.write(FileBlock.newInstance("OSMHeader", header.toByteString(), null));
            blocks.write(FileBlock.newInstance("OSMData", block().toByteString(), null));
        }
        return file;
    }

    /** A file of one block, which is the header by its name, and holds what it likes. */
    static Path writeBlob(Path file, Fileformat.Blob.Builder content) throws IOException {
        byte[] blob = content.build().toByteArray();
        byte[] header = Fileformat.BlobHeader.newBuilder()
                .setType("OSMHeader")
                .setDatasize(blob.length)
                .build()
                .toByteArray();
        try (DataOutputStream out = new DataOutputStream(Files.newOutputStream(file))) {
            out.writeInt(header.length);
            out.write(header);
            out.write(blob);
        }
        return file;
    }

    /** What the file's one block of data holds. */
    Osmformat.PrimitiveBlock block() {
        Osmformat.StringTable.Builder table = Osmformat.StringTable.newBuilder();
        strings.forEach(text -> table.addS(ByteString.copyFrom(text, StandardCharsets.UTF_8)));
        return Osmformat.PrimitiveBlock.newBuilder()
                .setStringtable(table)
                .addPrimitivegroup(Osmformat.PrimitiveGroup.newBuilder().setDense(nodes))
                .addPrimitivegroup(ways)
                .addPrimitivegroup(relations)
                .build();
    }

    private int index(String text) {
        int known = strings.indexOf(text);
        if (known >= 0) {
            return known;
        }
        strings.add(text);
        return strings.size() - 1;
    }
}
