package com.mercurious.travel.gateway.http;

import java.util.List;

/** Reads query parameters. */
public final class Parameters {
    private Parameters() {}

    /** @throws ProblemException where {@code text} is not a whole number from {@code least} to {@code most} */
    public static int number(String name, String text, int usual, int least, int most) {
        if (text == null || text.isEmpty()) {
            return usual;
        }
        try {
            int number = Integer.parseInt(text);
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException e) {
            // Said below, as for a number that is out of range.
        }
        throw wrong(name, "is '%s'".formatted(text), "a whole number from %d to %d".formatted(least, most));
    }

    /** The problem that a parameter is. */
    public static ProblemException wrong(String name, String problem, String expected) {
        return ProblemException.of(
                ProblemType.INVALID_PARAMETER,
                "%s %s; expected: %s".formatted(name, problem, expected),
                List.of(new FieldError(name, problem, expected)));
    }
}
