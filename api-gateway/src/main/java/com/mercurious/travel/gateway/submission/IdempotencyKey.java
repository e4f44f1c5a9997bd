package com.mercurious.travel.gateway.submission;

import com.mercurious.travel.gateway.http.FieldError;
import com.mercurious.travel.gateway.http.ProblemException;
import com.mercurious.travel.gateway.http.ProblemType;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The header {@code Idempotency-Key}: a quoted string as in the IETF draft, or the same without quotes. */
public final class IdempotencyKey {
    private static final String HEADER = "Idempotency-Key";
    private static final Pattern VISIBLE = Pattern.compile("[\\x21-\\x7E]{1,255}");

    private IdempotencyKey() {}

    /** @throws ProblemException where it is no usable key */
    public static Optional<String> parse(@Nullable String header) {
        if (header == null) {
            return Optional.empty();
        }
        String key = header.strip();
        if (key.length() > 1 && key.startsWith("\"") && key.endsWith("\"")) {
            key = key.substring(1, key.length() - 1);
        }
        if (!VISIBLE.matcher(key).matches()) {
            throw ProblemException.of(
                    ProblemType.INVALID_PARAMETER,
                    "The Idempotency-Key is empty, too long or has blanks in it; a UUID does well.",
                    List.of(new FieldError(
                            HEADER, "is not a usable key", "1 to 255 visible ASCII characters, such as a UUID")));
        }
        return Optional.of(key);
    }
}
