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
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/** How one language writes numbers with their units (CLDR, by ICU). For any number of threads. */
public final class Numbers {
    private static final Map<Language, Numbers> LOADED = new EnumMap<>(Language.class);
    private static final Pattern ISO_4217 = Pattern.compile("[A-Z]{3}");
    private static final int METRES = 1000;
    private static final int ROUNDED_TO_METRES = 10;
    private static final int WHOLE_KILOMETRES_FROM = 100 * METRES;
    private static final int GRAMS = 1000;
    private static final int WHOLE_KILOGRAMS_FROM = 10 * GRAMS;
    private static final int MINUTES = 60;
    private static final char UNBROKEN = '\u00a0';

    private final LocalizedNumberFormatter plain;
    private final LocalizedNumberFormatter whole;
    private final LocalizedNumberFormatter metres;
    private final LocalizedNumberFormatter kilometres;
    private final LocalizedNumberFormatter wholeKilometres;
    private final LocalizedNumberFormatter kilograms;
    private final LocalizedNumberFormatter wholeKilograms;
    private final LocalizedNumberFormatter percents;
    private final Map<String, LocalizedNumberFormatter> currencies = new ConcurrentHashMap<>();

    private Numbers(Language language) {
        this.plain = NumberFormatter.withLocale(language.locale());
        this.whole = plain.precision(Precision.integer());
        this.metres = whole.unit(MeasureUnit.METER);
        this.kilometres = plain.unit(MeasureUnit.KILOMETER).precision(Precision.maxFraction(1));
        this.wholeKilometres = whole.unit(MeasureUnit.KILOMETER);
        this.kilograms = plain.unit(MeasureUnit.KILOGRAM).precision(Precision.maxFraction(1));
        this.wholeKilograms = whole.unit(MeasureUnit.KILOGRAM);
        this.percents = whole.unit(MeasureUnit.PERCENT);
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
        return currencies
                .computeIfAbsent(money.currency(), code -> plain.unit(Currency.getInstance(code))
                        .precision(Precision.currency(Currency.CurrencyUsage.STANDARD)
                                .trailingZeroDisplay(TrailingZeroDisplay.HIDE_IF_WHOLE)))
                .format(money.amount())
                .toString();
    }

    /** In metres to about ten, or kilometres. */
    public String distance(int length) {
        if (length < METRES) {
            return metres.format(Math.round(length / (double) ROUNDED_TO_METRES) * ROUNDED_TO_METRES)
                    .toString();
        }
        return (length < WHOLE_KILOMETRES_FROM ? kilometres : wholeKilometres)
                .format(length / (double) METRES)
                .toString();
    }

    /** In hours and minutes, by the symbols of the SI, which both languages write alike. */
    public String duration(int minutes) {
        int hours = minutes / MINUTES;
        int rest = minutes % MINUTES;
        if (hours == 0) {
            return plain.format(rest).toString() + UNBROKEN + "min";
        }
        String full = plain.format(hours).toString() + UNBROKEN + 'h';
        return rest == 0 ? full : full + UNBROKEN + rest + UNBROKEN + "min";
    }

    /** @param share 0 to 1 */
    public String percent(double share) {
        return percents.format(share * 100).toString();
    }

    /** Whole degrees Celsius, without a unit. */
    public String degrees(double celsius) {
        return whole.format(celsius).toString();
    }

    /** In kilograms. */
    public String mass(long grams) {
        return (grams < WHOLE_KILOGRAMS_FROM ? kilograms : wholeKilograms)
                .format(grams / (double) GRAMS)
                .toString();
    }
}
