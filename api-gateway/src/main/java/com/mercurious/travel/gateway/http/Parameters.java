package com.mercurious.travel.gateway.http;

import java.util.List;
import java.util.regex.Pattern;

/** Reads query parameters. */
public final class Parameters {
    private static final Pattern DIGITS = Pattern.compile("[0-9]{1,9}");
    private static final int SHOWN = 40;

    private Parameters() {}

    /** A value as a problem shows it: its beginning, where it is long. */
    public static String quoted(String text) {
        return "'" + (text.length() > SHOWN ? text.substring(0, SHOWN) + "…" : text) + "'";
    }

    /** @throws ProblemException where {@code text} is not a whole number from {@code least} to {@code most} */
    public static int number(String name, String text, int usual, int least, int most) {
        if (text == null || text.isEmpty()) {
            return usual;
        }
        if (DIGITS.matcher(text).matches()) {
            int number = Integer.parseInt(text);
            if (number >= least && number <= most) {
                return number;
            }
        }
        throw wrong(name, "is " + quoted(text), "a whole number from " + least + " to " + most);
    }

    /** The problem that a parameter is. */
    public static ProblemException wrong(String name, String problem, String expected) {
        return ProblemException.of(
                ProblemType.INVALID_PARAMETER,
                "%s %s; expected: %s".formatted(name, problem, expected),
                List.of(new FieldError(name, problem, expected)));
    }
}
