package com.mercurious.travel.gateway.form;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Says in the suite's own words where a body is not JSON, and why. */
final class MalformedJson {
    private static final int SHOWN = 20;
    private static final Pattern TWICE = Pattern.compile("Duplicate field '(.{0,80}).*", Pattern.DOTALL);
    private static final Pattern LINE_END = Pattern.compile("\\R");

    private MalformedJson() {}

    /**
     * Such as: {@code At line 2, column 14: this is not JSON, near "startDate" "2030-05-16"}}.
     *
     * @param expected what a body has to be
     */
    static String describe(JsonProcessingException e, byte[] body, String expected) {
        if (e instanceof MismatchedInputException) {
            return place(e.getLocation()) + "there is more behind the end of the JSON value; expected: " + expected
                    + '.';
        }
        if (e instanceof JsonEOFException) {
            return place(e.getLocation())
                    + "the body ends before its JSON does: a bracket, a brace or a quotation mark is" + " not closed.";
        }
        if (e instanceof StreamConstraintsException) {
            return place(e.getLocation())
                    + "the JSON is too deep, has too many values, or a number or name in it is too long, to be a request.";
        }
        Matcher twice = TWICE.matcher(e.getOriginalMessage());
        if (twice.matches()) {
            String name = twice.group(1);
            int end = name.indexOf('\'');
            return place(e.getLocation()) + "the field '" + (end < 0 ? name : name.substring(0, end))
                    + "' is there twice.";
        }
        String near = near(e.getLocation(), body);
        return place(e.getLocation()) + "this is not JSON" + (near.isEmpty() ? "." : ", near " + near);
    }

    private static String place(JsonLocation location) {
        return location == null ? "" : "At line " + location.getLineNr() + ", column " + location.getColumnNr() + ": ";
    }

    /** What stands around a place, in its line. */
    private static String near(JsonLocation location, byte[] body) {
        String[] lines = LINE_END.split(new String(body, StandardCharsets.UTF_8), -1);
        if (location == null || location.getLineNr() < 1 || location.getLineNr() > lines.length) {
            return "";
        }
        String line = lines[location.getLineNr() - 1];
        int at = Math.clamp(location.getColumnNr() - 1L, 0, line.length());
        return line.substring(Math.max(0, at - SHOWN), Math.min(line.length(), at + SHOWN))
                .strip();
    }
}
