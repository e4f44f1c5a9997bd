package com.mercurious.travel.tools.image;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/**
 * The classes that Quarkus generates for a service, with the same content from every packaging of a commit. What its build steps
 * hand each other at the start has keys, {@code proxykey17}, that are numbered in the order in which the steps' threads come.
 * The keys mean nothing beyond these classes: numbered by where they first stand in them, they are the same each time.
 */
final class GeneratedBytecode {
    private static final Pattern KEY = Pattern.compile("proxykey\\d+");
    private static final int FIRST_CONSTANT = 10;
    private static final int UTF8 = 1;

    private final Map<String, String> keys = new HashMap<>();

    private GeneratedBytecode() {}

    /**
     * Writes a jar with the same entries, times and order and with keys that are numbered anew.
     *
     * @throws IOException where the jar can't be read, or holds a class that is none
     */
    static void renumber(Path jar, Path to) throws IOException {
        Files.createDirectories(to.toAbsolutePath().getParent());
        GeneratedBytecode generated = new GeneratedBytecode();
        Map<String, byte[]> contents = new HashMap<>();
        try (ZipFile from = new ZipFile(jar.toFile());
                ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(to))) {
            List<? extends ZipEntry> entries = from.stream().toList();
            for (ZipEntry entry : entries.stream()
                    .sorted(Comparator.comparing(ZipEntry::getName))
                    .toList()) {
                byte[] content = from.getInputStream(entry).readAllBytes();
                contents.put(
                        entry.getName(), entry.getName().endsWith(".class") ? generated.renumbered(content) : content);
            }
            for (ZipEntry entry : entries) {
                ZipEntry same = new ZipEntry(entry.getName());
                same.setTimeLocal(entry.getTimeLocal());
                out.putNextEntry(same);
                out.write(contents.get(entry.getName()));
                out.closeEntry();
            }
        }
    }

    /** Of a class file (JVMS, 4.4) everything but the texts among its constants that are keys. */
    private byte[] renumbered(byte[] original) throws IOException {
        ByteBuffer in = ByteBuffer.wrap(original);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(original.length);
        DataOutputStream out = new DataOutputStream(bytes);
        int constants = Short.toUnsignedInt(in.getShort(FIRST_CONSTANT - 2));
        out.write(original, 0, FIRST_CONSTANT);
        in.position(FIRST_CONSTANT);
        for (int i = 1; i < constants; i++) {
            int start = in.position();
            int tag = in.get();
            if (tag == UTF8) {
                byte[] text = new byte[Short.toUnsignedInt(in.getShort())];
                in.get(text);
                // All keys are ASCII, which stands for itself; other texts are written as they were.
                byte[] now = key(new String(text, StandardCharsets.ISO_8859_1), text);
                out.writeByte(UTF8);
                out.writeShort(now.length);
                out.write(now);
            } else {
                in.position(start + 1 + length(tag));
                out.write(original, start, in.position() - start);
                i += tag == 5 || tag == 6 ? 1 : 0;
            }
        }
        out.write(original, in.position(), in.remaining());
        return bytes.toByteArray();
    }

    private byte[] key(String text, byte[] same) {
        if (!KEY.matcher(text).matches()) {
            return same;
        }
        return keys.computeIfAbsent(text, old -> "proxykey" + Integer.toString(keys.size() + 1))
                .getBytes(StandardCharsets.US_ASCII);
    }

    /** Bytes of a constant after its tag. */
    private static int length(int tag) throws IOException {
        return switch (tag) {
            case 7, 8, 16, 19, 20 -> 2;
            case 15 -> 3;
            case 3, 4, 9, 10, 11, 12, 17, 18 -> 4;
            case 5, 6 -> 8;
            default -> throw new IOException("a generated class has a constant of the unknown kind " + tag);
        };
    }
}
