package com.mercurious.travel.messaging;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdScalarSerializer;
import com.fasterxml.jackson.datatype.jsr310.deser.LocalDateDeserializer;
import com.fasterxml.jackson.datatype.jsr310.deser.LocalDateTimeDeserializer;
import com.fasterxml.jackson.datatype.jsr310.ser.LocalDateSerializer;
import com.fasterxml.jackson.datatype.jsr310.ser.LocalDateTimeSerializer;
import java.io.IOException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.Month;
import java.time.chrono.IsoChronology;
import org.jspecify.annotations.Nullable;

/**
 * Local dates and times of events without {@link java.time.format}, which takes ten times as long: an itinerary has hundreds
 * of them. Only {@code 2030-05-09} and {@code 2030-05-09T10:30:00} are read and written here; what is written otherwise,
 * or wrong, is left to the library. What comes out is the same.
 */
final class EventTimes extends SimpleModule {
    private static final long serialVersionUID = 1L;

    private static final int DATE = "2030-05-09".length();
    private static final int DATE_TIME = "2030-05-09T10:30:00".length();
    private static final int LAST_YEAR = 9999;

    EventTimes() {
        super(EventTimes.class.getSimpleName());
        addSerializer(LocalDate.class, new DateWriter());
        addSerializer(LocalDateTime.class, new DateTimeWriter());
        addDeserializer(LocalDate.class, new DateReader());
        addDeserializer(LocalDateTime.class, new DateTimeReader());
    }

    private static final class DateWriter extends StdScalarSerializer<LocalDate> {
        private static final long serialVersionUID = 1L;

        DateWriter() {
            super(LocalDate.class);
        }

        @Override
        public void serialize(LocalDate date, JsonGenerator out, SerializerProvider provider) throws IOException {
            if (!isPlain(date)) {
                LocalDateSerializer.INSTANCE.serialize(date, out, provider);
                return;
            }
            char[] text = new char[DATE];
            put(date, text);
            out.writeString(text, 0, text.length);
        }
    }

    private static final class DateTimeWriter extends StdScalarSerializer<LocalDateTime> {
        private static final long serialVersionUID = 1L;

        DateTimeWriter() {
            super(LocalDateTime.class);
        }

        @Override
        public void serialize(LocalDateTime time, JsonGenerator out, SerializerProvider provider) throws IOException {
            if (time.getNano() != 0 || !isPlain(time.toLocalDate())) {
                LocalDateTimeSerializer.INSTANCE.serialize(time, out, provider);
                return;
            }
            char[] text = new char[DATE_TIME];
            put(time.toLocalDate(), text);
            text[10] = 'T';
            put(time.getHour(), 2, text, 11);
            text[13] = ':';
            put(time.getMinute(), 2, text, 14);
            text[16] = ':';
            put(time.getSecond(), 2, text, 17);
            out.writeString(text, 0, text.length);
        }
    }

    private static final class DateReader extends StdScalarDeserializer<LocalDate> {
        private static final long serialVersionUID = 1L;

        DateReader() {
            super(LocalDate.class);
        }

        @Override
        public @Nullable LocalDate deserialize(JsonParser in, DeserializationContext context) throws IOException {
            LocalDate date = in.hasToken(JsonToken.VALUE_STRING) && in.getTextLength() == DATE
                    ? date(in.getTextCharacters(), in.getTextOffset())
                    : null;
            return date != null ? date : LocalDateDeserializer.INSTANCE.deserialize(in, context);
        }
    }

    private static final class DateTimeReader extends StdScalarDeserializer<LocalDateTime> {
        private static final long serialVersionUID = 1L;

        DateTimeReader() {
            super(LocalDateTime.class);
        }

        @Override
        public @Nullable LocalDateTime deserialize(JsonParser in, DeserializationContext context) throws IOException {
            LocalDateTime time = in.hasToken(JsonToken.VALUE_STRING) && in.getTextLength() == DATE_TIME
                    ? dateTime(in.getTextCharacters(), in.getTextOffset())
                    : null;
            return time != null ? time : LocalDateTimeDeserializer.INSTANCE.deserialize(in, context);
        }
    }

    private static boolean isPlain(LocalDate date) {
        return date.getYear() >= 0 && date.getYear() <= LAST_YEAR;
    }

    private static void put(LocalDate date, char[] text) {
        put(date.getYear(), 4, text, 0);
        text[4] = '-';
        put(date.getMonthValue(), 2, text, 5);
        text[7] = '-';
        put(date.getDayOfMonth(), 2, text, 8);
    }

    private static void put(int number, int digits, char[] text, int at) {
        int rest = number;
        for (int i = at + digits - 1; i >= at; i--) {
            text[i] = (char) ('0' + rest % 10);
            rest /= 10;
        }
    }

    private static @Nullable LocalDateTime dateTime(char[] text, int at) {
        LocalDate date = date(text, at);
        int hour = number(text, at + 11, 2);
        int minute = number(text, at + 14, 2);
        int second = number(text, at + 17, 2);
        boolean right = text[at + 10] == 'T' && text[at + 13] == ':' && text[at + 16] == ':';
        return date == null || !right || !within(hour, 0, 23) || !within(minute, 0, 59) || !within(second, 0, 59)
                ? null
                : date.atTime(hour, minute, second);
    }

    private static @Nullable LocalDate date(char[] text, int at) {
        int year = number(text, at, 4);
        int month = number(text, at + 5, 2);
        int day = number(text, at + 8, 2);
        boolean right = text[at + 4] == '-' && text[at + 7] == '-';
        return right && year >= 0 && within(month, 1, 12) && within(day, 1, days(year, month))
                ? LocalDate.of(year, month, day)
                : null;
    }

    private static int days(int year, int month) {
        return Month.of(month).length(IsoChronology.INSTANCE.isLeapYear(year));
    }

    private static boolean within(int number, int least, int most) {
        return number >= least && number <= most;
    }

    /** -1 where there is anything but digits. */
    private static int number(char[] text, int at, int digits) {
        int number = 0;
        for (int i = at; i < at + digits; i++) {
            int digit = text[i] - '0';
            if (!within(digit, 0, 9)) {
                return -1;
            }
            number = 10 * number + digit;
        }
        return number;
    }
}
