package com.mercurious.travel.gateway.proposal.words;

import com.ibm.icu.number.LocalizedNumberFormatter;
import com.ibm.icu.number.NumberFormatter;
import com.ibm.icu.number.NumberFormatter.TrailingZeroDisplay;
import com.ibm.icu.number.Precision;
import com.ibm.icu.util.Currency;
import com.ibm.icu.util.MeasureUnit;
import com.mercurious.travel.events.Money;
import java.util.EnumMap;
import java.util.Map;
import java.util.regex.Pattern;

/** How one language writes numbers with their units (CLDR, by ICU). For any number of threads. */
public final class Numbers {
    private static final Map<Language, Numbers> LOADED = new EnumMap<>(Language.class);
    private static final Pattern ISO_4217 = Pattern.compile("[A-Z]{3}");
    private static final int METRES = 1000;
    private static final int ROUNDED_TO_METRES = 10;
    private static final int WHOLE_KILOMETRES_FROM = 100 * METRES;
    private static final int GRAMS = 1000;
    private static final int MINUTES = 60;
    private static final char UNBROKEN = '\u00a0';

    private final LocalizedNumberFormatter plain;

    private Numbers(Language language) {
        this.plain = NumberFormatter.withLocale(language.locale());
    }

    static Numbers of(Language language) {
        synchronized (LOADED) {
            return LOADED.computeIfAbsent(language, Numbers::new);
        }
    }

    /** In major units; decimals where there are any. */
    public String money(Money money) {
        if (!ISO_4217.matcher(money.currency()).matches()) {
            return plain.format(money.amount()).toString() + UNBROKEN + money.currency();
        }
        return plain.unit(Currency.getInstance(money.currency()))
                .precision(Precision.currency(Currency.CurrencyUsage.STANDARD)
                        .trailingZeroDisplay(TrailingZeroDisplay.HIDE_IF_WHOLE))
                .format(money.amount())
                .toString();
    }

    /** In metres to about ten, or kilometres. */
    public String distance(int metres) {
        if (metres < METRES) {
            return plain.unit(MeasureUnit.METER)
                    .format(Math.round(metres / (double) ROUNDED_TO_METRES) * ROUNDED_TO_METRES)
                    .toString();
        }
        return plain.unit(MeasureUnit.KILOMETER)
                .precision(metres < WHOLE_KILOMETRES_FROM ? Precision.maxFraction(1) : Precision.integer())
                .format(metres / (double) METRES)
                .toString();
    }

    /** In hours and minutes, by the symbols of the SI, which both languages write alike. */
    public String duration(int minutes) {
        int hours = minutes / MINUTES;
        int rest = minutes % MINUTES;
        if (hours == 0) {
            return plain.format(rest).toString() + UNBROKEN + "min";
        }
        String whole = plain.format(hours).toString() + UNBROKEN + 'h';
        return rest == 0 ? whole : whole + UNBROKEN + rest + UNBROKEN + "min";
    }

    /** @param share 0 to 1 */
    public String percent(double share) {
        return plain.unit(MeasureUnit.PERCENT)
                .precision(Precision.integer())
                .format(share * 100)
                .toString();
    }

    /** Whole degrees Celsius, without a unit. */
    public String degrees(double celsius) {
        return plain.precision(Precision.integer()).format(celsius).toString();
    }

    /** With one decimal at most. */
    public String decimal(double number) {
        return plain.precision(Precision.maxFraction(1)).format(number).toString();
    }

    /** In kilograms. */
    public String mass(long grams) {
        return plain.unit(MeasureUnit.KILOGRAM)
                .precision(grams < 10 * GRAMS ? Precision.maxFraction(1) : Precision.integer())
                .format(grams / (double) GRAMS)
                .toString();
    }
}
