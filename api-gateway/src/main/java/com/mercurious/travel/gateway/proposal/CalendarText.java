package com.mercurious.travel.gateway.proposal;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Content lines of iCalendar: escaped, folded at 75 octets and ended by CRLF (RFC 5545, sections 3.1 and 3.3.11). */
final class CalendarText {
    private static final int LONGEST_OCTETS = 75;
    private static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss", Locale.ROOT);

    private final StringBuilder out = new StringBuilder();

    /** A property whose value is not text: written as it is. */
    void line(String name, String value) {
        fold(name + ':' + value);
    }

    /** A property whose value is text: escaped, and without control characters. */
    void text(String name, String value) {
        line(
                name,
                value.replace("\\", "\\\\")
                        .replace(";", "\\;")
                        .replace(",", "\\,")
                        .replace("\n", "\\n")
                        .replaceAll("[\\p{Cc}&&[^\t]]", ""));
    }

    static String local(LocalDateTime time) {
        return LOCAL.format(time);
    }

    static String utc(Instant time) {
        return LOCAL.format(LocalDateTime.ofInstant(time, ZoneOffset.UTC)) + 'Z';
    }

    private void fold(String line) {
        int octets = 0;
        for (int i = 0; i < line.length(); ) {
            int character = line.codePointAt(i);
            String text = Character.toString(character);
            int size = text.getBytes(StandardCharsets.UTF_8).length;
            if (octets + size > LONGEST_OCTETS) {
                out.append("\r\n ");
                octets = 1;
            }
            out.append(text);
            octets += size;
            i += Character.charCount(character);
        }
        out.append("\r\n");
    }

    @Override
    public String toString() {
        return out.toString();
    }
}
