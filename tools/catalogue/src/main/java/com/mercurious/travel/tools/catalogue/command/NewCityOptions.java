package com.mercurious.travel.tools.catalogue.command;

import com.mercurious.travel.catalogue.City;
import com.mercurious.travel.tools.catalogue.listing.CityImport;
import com.mercurious.travel.tools.catalogue.listing.Listing;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** What listings do not say of a city that the catalogue does not have yet. */
final class NewCityOptions {
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
        return CityImport.empty(name, countryCode(), zone(), currencyCode(), source, YearMonth.now(), listings);
    }

    private String countryCode() {
        if (country == null || !List.of(Locale.getISOCountries()).contains(country)) {
            throw usage("--country has to be an ISO 3166-1 alpha-2 code, such as AT, not %s".formatted(country));
        }
        return country;
    }

    private ZoneId zone() {
        try {
            return ZoneId.of(String.valueOf(timeZone));
        } catch (DateTimeException e) {
            throw usage("--timezone has to be an IANA name, such as Europe/Vienna, not %s".formatted(timeZone));
        }
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
