package com.mercurious.travel.enrichment.country;

import com.mercurious.travel.almanac.table.CsvTable;
import com.mercurious.travel.almanac.table.CsvTable.Row;
import com.mercurious.travel.events.Enrichment.EmergencyNumber;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Facts by ISO 3166-1 alpha-2 code: money and languages of every territory (country-territories.csv, from CLDR), and for
 * the countries that one travels to most also calling code, driving side, plugs and emergency numbers (countries.csv).
 */
public final class CountryFacts {
    private final Map<String, Territory> territories = new HashMap<>();
    private final Map<String, Practical> practical = new HashMap<>();

    public CountryFacts() {
        for (Row row : CsvTable.read(CountryFacts.class, "facts/country-territories.csv")) {
            territories.put(row.text("code"), new Territory(row.words("currencies"), row.words("languages")));
        }
        for (Row row : CsvTable.read(CountryFacts.class, "facts/countries.csv")) {
            practical.put(
                    row.text("code"),
                    new Practical(
                            row.text("calling_code"),
                            row.text("driving_side"),
                            row.words("plugs"),
                            row.words("emergency").stream()
                                    .map(CountryFacts::emergencyNumber)
                                    .toList()));
        }
    }

    private static EmergencyNumber emergencyNumber(String word) {
        int equals = word.indexOf('=');
        return new EmergencyNumber(word.substring(0, equals), word.substring(equals + 1));
    }

    public Optional<Territory> territory(String code) {
        return Optional.ofNullable(territories.get(code));
    }

    public Optional<Practical> practical(String code) {
        return Optional.ofNullable(practical.get(code));
    }

    /**
     * @param currencies ISO 4217 codes of the legal tender
     * @param languages BCP 47 tags of the languages that are official in the whole country
     */
    public record Territory(List<String> currencies, List<String> languages) {}

    /**
     * @param callingCode such as {@code +43}
     * @param drivingSide {@code left} or {@code right}
     * @param plugs types of IEC TR 60083
     */
    public record Practical(
            String callingCode, String drivingSide, List<String> plugs, List<EmergencyNumber> emergencyNumbers) {}
}
