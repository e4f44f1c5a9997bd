package com.mercurious.travel.tools.cli.proposal;

import static com.mercurious.travel.tools.cli.proposal.Wording.each;

import com.mercurious.travel.events.Enrichment;
import com.mercurious.travel.events.Enrichment.Country;
import com.mercurious.travel.events.Enrichment.Currency;
import com.mercurious.travel.events.Enrichment.LegFootprint;
import com.mercurious.travel.events.Itinerary;
import com.mercurious.travel.events.Money;
import com.mercurious.travel.tools.suite.terminal.Paragraph;
import com.mercurious.travel.tools.suite.terminal.Terminal;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** What is good to know of the trip's countries, clocks, holidays, airports, footprint and money. */
final class FactsPrinter {
    private static final int NAME_WIDTH = 12;

    private final Terminal terminal;
    private final Map<String, String> cityNames;

    FactsPrinter(Terminal terminal, Itinerary itinerary) {
        this.terminal = terminal;
        this.cityNames = itinerary.stays().stream()
                .collect(Collectors.toMap(Itinerary.Stay::destinationId, Itinerary.Stay::name, (a, b) -> a));
    }

    void print(Enrichment enrichment) {
        terminal.println("");
        terminal.println(terminal.bold("Good to know"));
        each(enrichment.countries()).forEach(country -> fact(country.name(), country(country)));
        facts(
                "Clock",
                each(enrichment.clocks()).stream().map(FactsPrinter::clock).toList());
        facts(
                "Holidays",
                each(enrichment.holidays()).stream().map(this::holiday).toList());
        facts(
                "Airports",
                each(enrichment.airports()).stream().map(this::airport).toList());
        facts("Weather", enrichment.climate().stream().map(this::usualWeather).toList());
        if (!each(enrichment.legs()).isEmpty()) {
            fact("Footprint", footprint(enrichment.legs()));
        }
        if (enrichment.currency() != null) {
            fact("Money", currency(enrichment.currency()));
        }
    }

    /** The name stands before the first fact only. */
    private void facts(String name, List<String> texts) {
        for (int i = 0; i < texts.size(); i++) {
            fact(i == 0 ? name : "", texts.get(i));
        }
    }

    private void fact(String name, String text) {
        String first = "  %-" + NAME_WIDTH + "s ";
        Paragraph.lines(first.formatted(name), text, terminal.columns()).forEach(terminal::println);
    }

    private static String country(Country country) {
        List<String> facts = new ArrayList<>();
        facts.add(String.join(", ", each(country.currencies())));
        facts.add(String.join(", ", each(country.languages())));
        if (country.callingCode() != null) {
            facts.add("calling code " + country.callingCode());
        }
        if (country.drivingSide() != null) {
            facts.add("drives on the " + country.drivingSide());
        }
        if (!each(country.plugs()).isEmpty()) {
            facts.add("plugs " + String.join(", ", country.plugs()));
        }
        String numbers = each(country.emergencyNumbers()).stream()
                .map(number -> number.service() + " " + number.number())
                .collect(Collectors.joining(", "));
        if (!numbers.isEmpty()) {
            facts.add("emergency: " + numbers);
        }
        return facts.stream().filter(fact -> !fact.isEmpty()).collect(Collectors.joining(" · "));
    }

    private static String clock(Enrichment.Clock clock) {
        String text = clock.timeZone() + ", UTC" + clock.utcOffset();
        if (clock.change() == null) {
            return text + ", no clock change during the stay";
        }
        return text
                + ", the clocks change on %s from %s to %s"
                        .formatted(
                                Wording.shortDay(clock.change().before().toLocalDate()),
                                Wording.time(clock.change().before().toLocalTime()),
                                Wording.time(clock.change().after().toLocalTime()));
    }

    private String holiday(Enrichment.Holiday holiday) {
        int touched = each(holiday.visits()).size();
        return "%s in %s: %s%s"
                .formatted(
                        Wording.shortDay(holiday.date()),
                        city(holiday.destinationId()),
                        holiday.name(),
                        touched == 0
                                ? ""
                                : "; hours may differ for " + Wording.count(touched, "visit", "visits") + " that day");
    }

    private String airport(Enrichment.Airport airport) {
        return "%s %s, %s from the base in %s, about %s"
                .formatted(
                        airport.iata(),
                        airport.name(),
                        Wording.distance(airport.metres()),
                        city(airport.destinationId()),
                        Wording.duration(airport.transferMinutes()));
    }

    private String usualWeather(Enrichment.Climate climate) {
        return "%s in %s: usually %s, %s of its days with rain (%s)"
                .formatted(
                        Month.of(climate.month()).getDisplayName(TextStyle.FULL, Locale.ENGLISH),
                        city(climate.destinationId()),
                        Wording.degrees(climate.minC(), climate.maxC()),
                        Math.round(climate.wetDays()),
                        climate.period());
    }

    private static String footprint(List<LegFootprint> legs) {
        long own = legs.stream().mapToLong(LegFootprint::co2eGrams).sum();
        String sources =
                legs.stream().map(LegFootprint::factorSource).distinct().collect(Collectors.joining("; "));
        long car = legs.stream()
                .mapToLong(leg -> each(leg.alternatives()).stream()
                        .filter(other -> other.mode().equals("CAR"))
                        .mapToLong(LegFootprint.Alternative::co2eGrams)
                        .findFirst()
                        .orElse(leg.co2eGrams()))
                .sum();
        return "%s CO2e for the party's ways, %s if they were driven (%s)"
                .formatted(Wording.weight(own), Wording.weight(car), sources);
    }

    private static String currency(Currency currency) {
        StringBuilder text = new StringBuilder("admissions ").append(Wording.money(currency.total()));
        if (currency.budget() != null) {
            text.append(" of a budget of ").append(Wording.money(currency.budget()));
        }
        List<Currency.Rate> rates = each(currency.rates());
        if (!rates.isEmpty()) {
            String list = rates.stream()
                    .map(rate ->
                            "1 %s = %s %s".formatted(rate.from(), rate.rate().toPlainString(), rate.to()))
                    .collect(Collectors.joining(", "));
            text.append("; ").append(list).append(" (rates of ").append(currency.ratesDate());
            text.append(currency.ratesSource() == null ? ")" : ", " + currency.ratesSource() + ")");
        }
        return text.toString();
    }

    private String city(String destinationId) {
        return cityNames.getOrDefault(destinationId, destinationId);
    }

    /** Amounts side by side. */
    static String amounts(List<Money> amounts) {
        return each(amounts).stream().map(Wording::money).collect(Collectors.joining(" + "));
    }
}
