package com.mercurious.travel.tools.bench.planner;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;

/**
 * One line of a file.
 *
 * @param file where it is from
 * @param line its number, from 1
 * @param tokens what it holds between white space
 */
record Row(Path file, int line, List<String> tokens) {

    int size() {
        return tokens.size();
    }

    /**
     * Refuses a line with too few values.
     *
     * @param columns their names, for the message
     */
    Row atLeast(int count, String columns) {
        if (size() < count) {
            throw fault(size() + " values; right would be " + count + " or more: " + columns);
        }
        return this;
    }

    /** The value of a column as it stands. */
    BigDecimal decimal(int column, String what) {
        try {
            return new BigDecimal(tokens.get(column));
        } catch (NumberFormatException e) {
            throw fault("the " + what + " (value " + (column + 1) + ") is '" + tokens.get(column)
                    + "'; right would be a number");
        }
    }

    /** The value of a column as a whole number from {@code least} to {@code most}; {@code 10.00} is one too. */
    int whole(int column, String what, int least, int most) {
        return scaled(column, what, 1, least, most);
    }

    /** The value of a column in {@code 1/unit}, exactly; its bounds are given in whole numbers of the file's unit. */
    int scaled(int column, String what, int unit, int least, int most) {
        BigDecimal value = decimal(column, what);
        if (value.compareTo(BigDecimal.valueOf(least)) < 0 || value.compareTo(BigDecimal.valueOf(most)) > 0) {
            throw fault("the " + what + " (value " + (column + 1) + ") is " + tokens.get(column)
                    + "; right would be from " + least + " to " + most);
        }
        try {
            return value.multiply(BigDecimal.valueOf(unit)).intValueExact();
        } catch (ArithmeticException e) {
            throw fault("the " + what + " (value " + (column + 1) + ") is " + tokens.get(column) + "; right would be "
                    + (unit == 1 ? "a whole number" : "a multiple of 1/" + unit));
        }
    }

    InstanceException fault(String wrong) {
        return new InstanceException(file, line, wrong);
    }
}
