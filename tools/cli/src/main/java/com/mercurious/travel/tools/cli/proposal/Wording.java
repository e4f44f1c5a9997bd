package com.mercurious.travel.tools.cli.proposal;

import com.mercurious.travel.events.Enrichment;
import com.mercurious.travel.events.Itinerary.Mode;
import com.mercurious.travel.events.Money;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Locale;

/** How times, ways and money read in English. */
final class Wording {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEEE d MMMM yyyy", Locale.ENGLISH);
    private static final DateTimeFormatter SHORT_DAY = DateTimeFormatter.ofPattern("EEE d MMM", Locale.ENGLISH);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");
    private static final int USUAL_FRACTION_DIGITS = 2;
    private static final int MINUTES_AN_HOUR = 60;
    private static final double GRAMS_A_KILOGRAM = 1000.0;

    private Wording() {}

    static String day(LocalDate date) {
        return DAY.format(date);
    }

    static String shortDay(LocalDate date) {
        return SHORT_DAY.format(date);
    }

    static String time(LocalTime time) {
        return TIME.format(time);
    }

    static String distance(long metres) {
        if (metres >= 100_000) {
            return "%s km".formatted(Math.round(metres / 1000.0));
        }
        return String.format(Locale.ENGLISH, "%.1f km", metres / 1000.0);
    }

    static String duration(int minutes) {
        if (minutes < MINUTES_AN_HOUR) {
            return minutes + " min";
        }
        int rest = minutes % MINUTES_AN_HOUR;
        return minutes / MINUTES_AN_HOUR + " h" + (rest == 0 ? "" : " " + rest + " min");
    }

    /** An amount in its currency's usual number of digits. */
    static String money(Money money) {
        return money.amount()
                        .setScale(fractionDigits(money.currency()), RoundingMode.HALF_UP)
                        .toPlainString() + " " + money.currency();
    }

    static String price(Money money) {
        return money == null || money.amount().signum() == 0 ? "free" : money(money);
    }

    static String weight(long grams) {
        return grams < GRAMS_A_KILOGRAM
                ? grams + " g"
                : String.format(Locale.ENGLISH, "%.1f kg", grams / GRAMS_A_KILOGRAM);
    }

    /** What is known of the weather of a day, such as {@code rain, 11 to 18 °C, 6.4 mm}. */
    static String forecast(Enrichment.Weather weather) {
        List<String> facts = new ArrayList<>();
        if (weather.summary() != null) {
            facts.add(weather.summary());
        } else {
            facts.add(weather.rainy() ? "rain" : "no rain to speak of");
        }
        if (weather.minC() != null && weather.maxC() != null) {
            facts.add(degrees(weather.minC(), weather.maxC()));
        }
        if (weather.precipitationMm() != null && weather.precipitationMm() > 0) {
            facts.add(String.format(Locale.ENGLISH, "%.1f mm", weather.precipitationMm()));
        }
        return String.join(", ", facts);
    }

    static String degrees(double from, double to) {
        return "%s to %s °C".formatted(Math.round(from), Math.round(to));
    }

    static String mode(Mode mode) {
        return switch (mode) {
            case WALK -> "walk";
            case PUBLIC_TRANSPORT -> "public transport";
            case TRAIN -> "train";
            case FLIGHT -> "flight";
        };
    }

    /** {@code count} of something, in the plural where it is not one. */
    static String count(int count, String one, String many) {
        return count + " " + (count == 1 ? one : many);
    }

    /** The name, with the local one after it where that is another. */
    static String name(String name, String localName) {
        return localName == null || localName.equals(name) ? name : name + " (" + localName + ")";
    }

    /** An empty list for one that is absent. */
    static <T> List<T> each(List<T> list) {
        return list == null ? List.of() : list;
    }

    private static int fractionDigits(String currency) {
        try {
            return Math.max(0, Currency.getInstance(currency).getDefaultFractionDigits());
        } catch (IllegalArgumentException e) {
            return USUAL_FRACTION_DIGITS;
        }
    }
}
