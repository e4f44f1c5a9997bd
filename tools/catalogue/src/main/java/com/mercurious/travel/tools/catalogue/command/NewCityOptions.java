package com.mercurious.travel.tools.catalogue.command;

import com.mercurious.travel.almanac.money.Currencies;
import com.mercurious.travel.catalogue.City;
import com.mercurious.travel.tools.catalogue.check.ScriptRule;
import com.mercurious.travel.tools.catalogue.listing.CityImport;
import com.mercurious.travel.tools.catalogue.listing.Listing;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** What listings do not say of a city that the catalogue does not have yet. */
final class NewCityOptions {
    @Option(
            names = "--local-name",
            paramLabel = "NAME",
            description = "its name in the language and script of the country; left out: the English name,"
                    + " marked as estimated where the country writes otherwise")
    private String localName;

    @Option(names = "--country", paramLabel = "CC", description = "ISO 3166-1 alpha-2 code, such as AT")
    private String country;

    @Option(names = "--timezone", paramLabel = "TZ", description = "IANA name, such as Europe/Vienna")
    private String timeZone;

    @Option(names = "--currency", paramLabel = "CUR", description = "ISO 4217 code; left out: the country's")
    private String currency;

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    /** @throws ParameterException where options are missing, all of them named, or one is wrong, with what would be right */
    City city(String name, String source, List<Listing> listings) {
        List<String> missing = new ArrayList<>();
        if (country == null) {
            missing.add("--country has to be its ISO 3166-1 alpha-2 code, such as AT");
        }
        if (timeZone == null) {
            missing.add("--timezone has to be an IANA name, such as Europe/Vienna");
        }
        if (!missing.isEmpty()) {
            throw usage("the catalogue does not have this city yet: " + String.join("; ", missing));
        }
        return CityImport.empty(
                name,
                localName(countryCode()),
                countryCode(),
                zone(),
                currencyCode(),
                source,
                YearMonth.now(),
                listings);
    }

    /**
     * The city that there is, with a local name where that was not known.
     *
     * @throws ParameterException where options say otherwise than the city, with all of them
     */
    City known(City city) {
        List<String> others = new ArrayList<>();
        contradiction("--country", country, city.country()).ifPresent(others::add);
        contradiction("--timezone", timeZone, city.timeZone().getId()).ifPresent(others::add);
        contradiction("--currency", currency, city.currency()).ifPresent(others::add);
        if (!others.isEmpty()) {
            throw usage("%s is known otherwise: %s; leave that out".formatted(city.name(), String.join(", ", others)));
        }
        return localName == null
                ? city
                : city.withLocalName(localName(city.country()).orElseThrow());
    }

    private static Optional<String> contradiction(String option, String said, String known) {
        return said == null || said.equals(known)
                ? Optional.empty()
                : Optional.of("%s is %s, not '%s'".formatted(option, known, said));
    }

    private Optional<String> localName(String forCountry) {
        if (localName != null && (localName.isBlank() || !ScriptRule.isLocal(forCountry, localName))) {
            throw usage("--local-name has to be in the script of %s (%s), not '%s'"
                    .formatted(forCountry, ScriptRule.scripts(forCountry), localName));
        }
        return Optional.ofNullable(localName).map(String::strip);
    }

    private String countryCode() {
        if (!List.of(Locale.getISOCountries()).contains(country)) {
            throw usage("--country has to be an ISO 3166-1 alpha-2 code, such as AT, not '%s'".formatted(country));
        }
        return country;
    }

    private ZoneId zone() {
        if (!ZoneId.getAvailableZoneIds().contains(timeZone)) {
            throw usage("--timezone has to be an IANA name, such as Europe/Vienna, not '%s'".formatted(timeZone));
        }
        return ZoneId.of(timeZone);
    }

    private String currencyCode() {
        Currency countrys = Currency.getInstance(Locale.of("", country));
        if (currency == null && countrys == null) {
            throw usage("--currency is needed: %s has none of its own".formatted(country));
        }
        String code = currency != null ? currency : countrys.getCurrencyCode();
        Currencies.refusal(code).ifPresent(why -> {
            throw usage("--currency has to be money in use by its ISO 4217 code, such as EUR; this "
                    + why
                    + (currency == null ? ", the JDK's of " + country : ""));
        });
        return code;
    }

    private ParameterException usage(String message) {
        return new ParameterException(spec.commandLine(), message);
    }
}
