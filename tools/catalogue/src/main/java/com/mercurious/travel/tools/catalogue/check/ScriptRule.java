package com.mercurious.travel.tools.catalogue.check;

import static java.lang.Character.UnicodeScript.*;

import com.mercurious.travel.catalogue.City;
import com.mercurious.travel.catalogue.Place;
import com.mercurious.travel.tools.catalogue.check.Finding.Rule;
import java.lang.Character.UnicodeScript;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The name is in Latin letters; the local name is in the country's script where that is another one, unless the city or
 * the place says that its local name is not known. Countries that write Latin as well (Serbia, Kazakhstan, Singapore) are left out.
 */
public final class ScriptRule implements CityRule {
    private static final Set<UnicodeScript> INDIC =
            Set.of(DEVANAGARI, BENGALI, TAMIL, TELUGU, KANNADA, MALAYALAM, GUJARATI, GURMUKHI, ORIYA, ARABIC);
    private static final Set<UnicodeScript> JAPANESE = Set.of(HAN, HIRAGANA, KATAKANA);
    private static final Map<String, Set<UnicodeScript>> SCRIPTS = Map.ofEntries(
            Map.entry("JP", JAPANESE),
            Map.entry("KR", Set.of(HANGUL)),
            Map.entry("KP", Set.of(HANGUL)),
            Map.entry("CN", Set.of(HAN)),
            Map.entry("TW", Set.of(HAN)),
            Map.entry("HK", Set.of(HAN)),
            Map.entry("MO", Set.of(HAN)),
            Map.entry("TH", Set.of(THAI)),
            Map.entry("LA", Set.of(LAO)),
            Map.entry("KH", Set.of(KHMER)),
            Map.entry("MM", Set.of(MYANMAR)),
            Map.entry("IN", INDIC),
            Map.entry("NP", Set.of(DEVANAGARI)),
            Map.entry("BD", Set.of(BENGALI)),
            Map.entry("LK", Set.of(SINHALA, TAMIL)),
            Map.entry("GR", Set.of(GREEK)),
            Map.entry("CY", Set.of(GREEK)),
            Map.entry("BG", Set.of(CYRILLIC)),
            Map.entry("MK", Set.of(CYRILLIC)),
            Map.entry("BY", Set.of(CYRILLIC)),
            Map.entry("RU", Set.of(CYRILLIC)),
            Map.entry("UA", Set.of(CYRILLIC)),
            Map.entry("MN", Set.of(CYRILLIC, MONGOLIAN)),
            Map.entry("GE", Set.of(GEORGIAN)),
            Map.entry("AM", Set.of(ARMENIAN)),
            Map.entry("IL", Set.of(HEBREW, ARABIC)),
            Map.entry("PS", Set.of(ARABIC)),
            Map.entry("EG", Set.of(ARABIC)),
            Map.entry("MA", Set.of(ARABIC, TIFINAGH)),
            Map.entry("TN", Set.of(ARABIC)),
            Map.entry("DZ", Set.of(ARABIC, TIFINAGH)),
            Map.entry("LY", Set.of(ARABIC)),
            Map.entry("AE", Set.of(ARABIC)),
            Map.entry("SA", Set.of(ARABIC)),
            Map.entry("QA", Set.of(ARABIC)),
            Map.entry("OM", Set.of(ARABIC)),
            Map.entry("KW", Set.of(ARABIC)),
            Map.entry("BH", Set.of(ARABIC)),
            Map.entry("JO", Set.of(ARABIC)),
            Map.entry("LB", Set.of(ARABIC)),
            Map.entry("SY", Set.of(ARABIC)),
            Map.entry("IQ", Set.of(ARABIC)),
            Map.entry("IR", Set.of(ARABIC)),
            Map.entry("PK", Set.of(ARABIC)),
            Map.entry("ET", Set.of(ETHIOPIC)));

    /** Whether a name has a letter of the script that the country writes; true for the countries of Latin script. */
    public static boolean isLocal(String country, String name) {
        Set<UnicodeScript> scripts = SCRIPTS.get(country);
        return scripts == null || name.codePoints().mapToObj(UnicodeScript::of).anyMatch(scripts::contains);
    }

    /** The scripts that the country writes, for people to read. */
    public static String scripts(String country) {
        return SCRIPTS.getOrDefault(country, Set.of(LATIN)).stream()
                .map(script ->
                        script.name().charAt(0) + script.name().substring(1).toLowerCase(Locale.ROOT))
                .sorted()
                .collect(Collectors.joining(", "));
    }

    @Override
    public void check(City city, Findings findings) {
        findings.demand(Rule.SCRIPT, isLatin(city.name()), notLatin(city.name()));
        findings.demand(Rule.SCRIPT, hasLetters(city.localName()), notAName(city.localName()));
        findings.demand(
                Rule.SCRIPT,
                city.estimated().contains(City.LOCAL_NAME) || isLocal(city.country(), city.localName()),
                notLocal(city.country(), city.localName()));
        for (Place place : city.places()) {
            findings.demand(Rule.SCRIPT, place, isLatin(place.name()), notLatin(place.name()));
            findings.demand(Rule.SCRIPT, place, hasLetters(place.localName()), notAName(place.localName()));
            findings.demand(
                    Rule.SCRIPT,
                    place,
                    place.estimated().contains("localName") || isLocal(city.country(), place.localName()),
                    notLocal(city.country(), place.localName()));
        }
    }

    private static boolean isLatin(String name) {
        return name.codePoints().anyMatch(ScriptRule::isLatinOrDigit)
                && name.codePoints().filter(Character::isLetter).allMatch(ScriptRule::isLatinOrDigit);
    }

    private static boolean isLatinOrDigit(int letter) {
        UnicodeScript script = UnicodeScript.of(letter);
        return Character.isDigit(letter) || Character.isLetter(letter) && (script == LATIN || script == COMMON);
    }

    private static boolean hasLetters(String name) {
        return name.codePoints().anyMatch(Character::isLetterOrDigit);
    }

    private static String notLatin(String name) {
        return "name '%s' has to be the English name, in Latin letters".formatted(name);
    }

    private static String notAName(String localName) {
        return "local name '%s' has no letters; leave it out where it is the English name".formatted(localName);
    }

    private static String notLocal(String country, String localName) {
        return "local name '%s' has to be in the script of %s (%s)".formatted(localName, country, scripts(country));
    }
}
