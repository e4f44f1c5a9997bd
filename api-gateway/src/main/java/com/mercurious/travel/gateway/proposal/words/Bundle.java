package com.mercurious.travel.gateway.proposal.words;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;

/**
 * The texts of one language, read when they are first needed. Blanks that a line must not break at are plain ones in the
 * files and made here: in French, before the high signs of punctuation and within quotation marks, by narrow ones (as the
 * Imprimerie nationale sets them; before a colon too, where it would take a wide one).
 */
final class Bundle {
    private static final Map<Language, Bundle> LOADED = new EnumMap<>(Language.class);
    private static final String NARROW = "\u202f";

    private final Properties texts;

    private Bundle(Properties texts) {
        this.texts = texts;
    }

    static Bundle of(Language language) {
        synchronized (LOADED) {
            return LOADED.computeIfAbsent(language, Bundle::load);
        }
    }

    Optional<String> pattern(String key) {
        return Optional.ofNullable(texts.getProperty(key));
    }

    Set<String> keys() {
        return texts.stringPropertyNames();
    }

    /** French as it is printed. */
    static String typeset(Language language, String text) {
        return language == Language.FRENCH
                ? text.replaceAll(" (?=[:;?!%»])", NARROW).replace("« ", "«" + NARROW)
                : text;
    }

    private static Bundle load(Language language) {
        String resource = "/proposal/" + language.tag() + ".properties";
        Properties texts = new Properties();
        try (InputStream in = Objects.requireNonNull(Bundle.class.getResourceAsStream(resource), resource);
                Reader reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
            texts.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        texts.replaceAll((key, text) -> typeset(language, text.toString()));
        return new Bundle(texts);
    }
}
