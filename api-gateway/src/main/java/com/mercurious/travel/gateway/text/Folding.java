package com.mercurious.travel.gateway.text;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Brings a name into the form in which names are compared. */
public final class Folding {
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern SEPARATORS = Pattern.compile("[^\\p{L}\\p{N}]+");

    private Folding() {}

    /** Lower case, without diacritics, words parted by one space: {@code "São  Paulo"} becomes {@code "sao paulo"}. */
    public static String fold(String name) {
        String plain = MARKS.matcher(Normalizer.normalize(name, Normalizer.Form.NFKD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT)
                .replace("ß", "ss")
                .replace("ø", "o")
                .replace("ł", "l")
                .replace("ı", "i")
                .replace("æ", "ae")
                .replace("œ", "oe");
        return SEPARATORS.matcher(plain).replaceAll(" ").strip();
    }
}
