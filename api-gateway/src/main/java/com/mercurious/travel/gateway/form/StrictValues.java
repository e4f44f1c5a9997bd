package com.mercurious.travel.gateway.form;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.DeserializationConfig;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.deser.BeanDeserializerModifier;
import com.fasterxml.jackson.databind.module.SimpleModule;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * Reads values in the one form that the API's description names: dates are no arrays, numbers or date-times, a name of a
 * list is not the number of its place there, true is not 1, and a text has no control characters or halves of characters.
 */
final class StrictValues {
    /** Of a time of day, as in the API's description. */
    static final String TIME = "^([01]\\d|2[0-3]):[0-5]\\d(:[0-5]\\d)?$";

    private static final String DATE = "[0-9]{4}-[0-9]{2}-[0-9]{2}";
    private static final String TEXT = "[^\\p{Cc}\\p{Cs}]*+";

    private static final Set<JsonToken> YES_OR_NO = Set.of(JsonToken.VALUE_TRUE, JsonToken.VALUE_FALSE);
    private static final Set<JsonToken> WHOLE = Set.of(JsonToken.VALUE_NUMBER_INT);
    private static final Set<JsonToken> NUMBER = Set.of(JsonToken.VALUE_NUMBER_INT, JsonToken.VALUE_NUMBER_FLOAT);

    private StrictValues() {}

    static SimpleModule module() {
        return new SimpleModule()
                .addDeserializer(String.class, new Text<>(String.class, TEXT, Function.identity()))
                .addDeserializer(LocalDate.class, new Text<>(LocalDate.class, DATE, LocalDate::parse))
                .addDeserializer(LocalTime.class, new Text<>(LocalTime.class, TIME, LocalTime::parse))
                .addDeserializer(Boolean.class, new Plain<>(Boolean.class, YES_OR_NO, JsonParser::getBooleanValue))
                .addDeserializer(Integer.class, new Plain<>(Integer.class, WHOLE, JsonParser::getIntValue))
                .addDeserializer(Double.class, new Plain<>(Double.class, NUMBER, JsonParser::getDoubleValue))
                .addDeserializer(BigDecimal.class, new Plain<>(BigDecimal.class, NUMBER, JsonParser::getDecimalValue))
                .setDeserializerModifier(new Names());
    }

    /** Takes what has one of some tokens; anything else is said as it stands there. */
    private static final class Plain<T> extends JsonDeserializer<T> {
        private final Class<T> type;
        private final Set<JsonToken> tokens;
        private final Read<T> read;

        Plain(Class<T> type, Set<JsonToken> tokens, Read<T> read) {
            this.type = type;
            this.tokens = tokens;
            this.read = read;
        }

        @Override
        public T deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            JsonToken token = parser.currentToken();
            if (tokens.contains(token)) {
                return read.of(parser);
            }
            return type.cast(
                    switch (token) {
                        case VALUE_STRING -> context.handleWeirdStringValue(type, parser.getText(), "a text");
                        case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT ->
                            context.handleWeirdNumberValue(type, parser.getNumberValue(), "another number");
                        default -> context.handleUnexpectedToken(type, parser);
                    });
        }

        @FunctionalInterface
        private interface Read<T> {
            T of(JsonParser parser) throws IOException;
        }
    }

    /** Takes the names of an enumeration alone, not the numbers of their order. */
    private static final class Names extends BeanDeserializerModifier {
        private static final long serialVersionUID = 1L;

        @Override
        public JsonDeserializer<?> modifyEnumDeserializer(
                DeserializationConfig config, JavaType type, BeanDescription bean, JsonDeserializer<?> names) {
            return new JsonDeserializer<>() {
                @Override
                public Object deserialize(JsonParser parser, DeserializationContext context) throws IOException {
                    if (!parser.hasToken(JsonToken.VALUE_STRING)) {
                        return context.handleUnexpectedToken(type, parser);
                    }
                    return parser.getText().isBlank()
                            ? context.handleWeirdStringValue(type.getRawClass(), parser.getText(), "no name")
                            : names.deserialize(parser, context);
                }
            };
        }
    }

    private static final class Text<T> extends JsonDeserializer<T> {
        private final Class<T> type;
        private final Pattern form;
        private final Function<String, T> parse;

        Text(Class<T> type, String form, Function<String, T> parse) {
            this.type = type;
            this.form = Pattern.compile(form);
            this.parse = parse;
        }

        @Override
        public T deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            if (!parser.hasToken(JsonToken.VALUE_STRING)) {
                return type.cast(context.handleUnexpectedToken(type, parser));
            }
            String text = parser.getText();
            try {
                if (form.matcher(text).matches()) {
                    return parse.apply(text);
                }
            } catch (DateTimeException e) {
                // Such as the 30th of February: said below, as for a text of another form.
            }
            return type.cast(context.handleWeirdStringValue(type, text, "another form"));
        }
    }
}
