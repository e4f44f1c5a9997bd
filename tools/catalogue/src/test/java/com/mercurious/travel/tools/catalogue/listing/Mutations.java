package com.mercurious.travel.tools.catalogue.listing;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** Changes bytes as files are broken by programs and people: flipped, cut, doubled, put in and taken out. */
final class Mutations {
    private static final List<String> PARTS = List.of(
            "\"",
            ",",
            ";",
            "\n",
            "\r\n",
            "\0",
            "\uFEFF",
            "é",
            "\uFFFD",
            "null",
            "{}",
            "[]",
            "<wpt>",
            "</wpt>",
            "]]>",
            "<![CDATA[",
            "&x;",
            "1e400",
            "-0.0",
            "999999999999",
            "NaN",
            "\u202E",
            "\u001B[2J",
            "😀",
            "İ",
            "PH off",
            "24/7",
            "Mo-",
            "sunrise",
            "free",
            "(",
            ")");

    private final Random random;

    Mutations(Random random) {
        this.random = random;
    }

    byte[] of(byte[] seed) {
        byte[] bytes = seed;
        for (int i = 1 + random.nextInt(4); i > 0; i--) {
            bytes = changed(bytes);
        }
        return bytes;
    }

    private byte[] changed(byte[] bytes) {
        int from = random.nextInt(bytes.length + 1);
        int to = Math.min(bytes.length, from + 1 + random.nextInt(12));
        return switch (random.nextInt(6)) {
            case 0 ->
                joined(bytes, from, PARTS.get(random.nextInt(PARTS.size())).getBytes(StandardCharsets.UTF_8), from);
            case 1 ->
                joined(bytes, from, PARTS.get(random.nextInt(PARTS.size())).getBytes(StandardCharsets.UTF_8), to);
            case 2 -> joined(bytes, from, new byte[0], to);
            case 3 -> joined(bytes, to, Arrays.copyOfRange(bytes, from, to), to);
            case 4 -> random.nextInt(8) == 0 ? Arrays.copyOf(bytes, from) : joined(bytes, from, new byte[0], from);
            default -> {
                byte[] flipped = bytes.clone();
                if (from < flipped.length) {
                    flipped[from] ^= (byte) (1 << random.nextInt(8));
                }
                yield flipped;
            }
        };
    }

    private static byte[] joined(byte[] bytes, int end, byte[] part, int start) {
        byte[] all = Arrays.copyOf(bytes, end + part.length + bytes.length - start);
        System.arraycopy(part, 0, all, end, part.length);
        System.arraycopy(bytes, start, all, end + part.length, bytes.length - start);
        return all;
    }
}
