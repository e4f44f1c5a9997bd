package com.mercurious.travel.gateway.proposal.words;

import com.ibm.icu.text.CaseMap;
import com.ibm.icu.text.ListFormatter;
import com.ibm.icu.text.MessageFormat;
import com.mercurious.travel.events.Money;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Says things in one language, by the texts of {@code proposal/LANGUAGE.properties}, which are patterns of ICU with named
 * arguments. One instance serves one rendering: it is not for several threads.
 */
public final class Words {
    private static final CaseMap.Title CAPITAL = CaseMap.toTitle().wholeString().noLowercase();

    private final Language language;
    private final Bundle bundle;
    private final Numbers numbers;
    private final Map<String, MessageFormat> formats = new HashMap<>();
    private final Map<String, DateTimeFormatter> dates = new HashMap<>();

    private Words(Language language) {
        this.language = language;
        this.bundle = Bundle.of(language);
        this.numbers = Numbers.of(language);
    }

    public static Words in(Language language) {
        return new Words(language);
    }

    public Language language() {
        return language;
    }

    /** How numbers with their units are written. */
    public Numbers numbers() {
        return numbers;
    }

    /** @throws IllegalArgumentException where there is no such text */
    public String say(String key, Map<String, ?> arguments) {
        return find(key, arguments)
                .orElseThrow(() -> new IllegalArgumentException("there is no text " + key + " in " + language));
    }

    /** @throws IllegalArgumentException where there is no such text */
    public String say(String key) {
        return say(key, Map.of());
    }

    /** A text that there may be; empty: none of that key. */
    public Optional<String> find(String key, Map<String, ?> arguments) {
        return bundle.pattern(key)
                .map(pattern -> formats.computeIfAbsent(key, k -> new MessageFormat(pattern, language.locale()))
                        .format(arguments));
    }

    /** The name of a value of a kind of values, such as {@code kind} and {@code museum}; as it is where it has none. */
    public String name(String of, String value) {
        return find(of + '.' + value, Map.of()).orElseGet(() -> value.replace('_', ' '));
    }

    /** With a capital at the beginning. */
    public String capital(String text) {
        return CAPITAL.apply(language.locale(), null, text);
    }

    /** Such as "a, b and c". */
    public String list(Collection<String> items) {
        return ListFormatter.getInstance(language.locale()).format(items);
    }

    /** With weekday and year. */
    public String date(LocalDate date) {
        return written("date", date);
    }

    /** With weekday, without the year. */
    public String day(LocalDate date) {
        return written("day", date);
    }

    /** With the year, without weekday. */
    public String plainDate(LocalDate date) {
        return written("dates.full", date);
    }

    /** From the first to the last of them, with what both share said once. */
    public String dates(LocalDate first, LocalDate last) {
        String kind = first.equals(last)
                ? "dates.one"
                : first.getYear() != last.getYear()
                        ? "dates.years"
                        : first.getMonth() != last.getMonth() ? "dates.months" : "dates.days";
        return say(
                kind,
                Map.of(
                        "firstDay", written("dates.day", first),
                        "firstMonth", written("dates.month", first),
                        "first", plainDate(first),
                        "last", plainDate(last)));
    }

    public String time(LocalTime time) {
        return dates.computeIfAbsent("time", this::formatter).format(time);
    }

    /** From one time to another, without their dates. */
    public String times(LocalDateTime from, LocalDateTime to) {
        return say("times", Map.of("from", time(from.toLocalTime()), "to", time(to.toLocalTime())));
    }

    public String money(Money money) {
        return numbers.money(money);
    }

    /** The first of a month has a form of its own. */
    private String written(String key, LocalDate date) {
        return dates.computeIfAbsent(date.getDayOfMonth() == 1 ? key + ".first" : key, this::formatter)
                .format(date);
    }

    private DateTimeFormatter formatter(String key) {
        String pattern = bundle.pattern("pattern." + key)
                .orElseThrow(() -> new IllegalArgumentException("there is no pattern of " + key + " in " + language));
        return DateTimeFormatter.ofPattern(pattern, language.locale());
    }
}
