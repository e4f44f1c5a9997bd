package com.mercurious.travel.tools.catalogue.command;

import com.mercurious.travel.catalogue.City;
import com.mercurious.travel.tools.catalogue.check.ScriptRule;
import com.mercurious.travel.tools.catalogue.listing.CityImport;
import com.mercurious.travel.tools.catalogue.listing.Listing;
import java.time.YearMonth;
import java.time.ZoneId;
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

    /** @throws ParameterException where an option is missing, with what would be right */
    City city(String name, String source, List<Listing> listings) {
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

    /** The city that there is, with a local name where that was not known. */
    City known(City city) {
        return localName == null
                ? city
                : city.withLocalName(localName(city.country()).orElseThrow());
    }

    private Optional<String> localName(String forCountry) {
        if (localName != null && (localName.isBlank() || !ScriptRule.isLocal(forCountry, localName))) {
            throw usage("--local-name has to be in the script of %s (%s), not '%s'"
                    .formatted(forCountry, ScriptRule.scripts(forCountry), localName));
        }
        return Optional.ofNullable(localName).map(String::strip);
    }

    private String countryCode() {
        if (country == null) {
            throw usage(
                    "the catalogue does not have this city yet: --country has to say its ISO 3166-1 alpha-2 code, such as AT");
        }
        if (!List.of(Locale.getISOCountries()).contains(country)) {
            throw usage("--country has to be an ISO 3166-1 alpha-2 code, such as AT, not '%s'".formatted(country));
        }
        return country;
    }

    private ZoneId zone() {
        if (timeZone == null) {
            throw usage(
                    "the catalogue does not have this city yet: --timezone has to be an IANA name, such as Europe/Vienna");
        }
        if (!ZoneId.getAvailableZoneIds().contains(timeZone)) {
            throw usage("--timezone has to be an IANA name, such as Europe/Vienna, not '%s'".formatted(timeZone));
        }
        return ZoneId.of(timeZone);
    }

    private String currencyCode() {
        if (currency != null) {
            return currency;
        }
        Currency found = Currency.getInstance(Locale.of("", countryCode()));
        if (found == null) {
            throw usage("--currency is needed: %s has none of its own".formatted(country));
        }
        return found.getCurrencyCode();
    }

    private ParameterException usage(String message) {
        return new ParameterException(spec.commandLine(), message);
    }
}
