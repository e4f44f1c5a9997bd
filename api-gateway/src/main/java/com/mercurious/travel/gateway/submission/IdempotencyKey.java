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
    /** Name of the header. */
    public static final String HEADER = "Idempotency-Key";

    private static final Pattern VISIBLE = Pattern.compile("[\\x21-\\x7E]{1,255}");

    private IdempotencyKey() {}

    /**
     * The key of a call; empty where it has none.
     *
     * @param headers each line's value; null: none
     * @throws ProblemException where it is no usable key, or there are several
     */
    public static Optional<String> parse(@Nullable List<String> headers) {
        if (headers == null || headers.isEmpty()) {
            return Optional.empty();
        }
        if (headers.size() > 1) {
            throw unusable("There are %s Idempotency-Key headers; send one.".formatted(headers.size()));
        }
        String key = headers.getFirst().strip();
        if (key.length() > 1 && key.startsWith("\"") && key.endsWith("\"")) {
            key = key.substring(1, key.length() - 1);
        }
        if (!VISIBLE.matcher(key).matches()) {
            throw unusable(
                    "The Idempotency-Key is empty, too long or has blanks or signs beyond ASCII in it; a UUID does well.");
        }
        return Optional.of(key);
    }

    private static ProblemException unusable(String detail) {
        return ProblemException.of(
                ProblemType.INVALID_PARAMETER,
                detail,
                List.of(new FieldError(
                        HEADER, "is not a usable key", "1 to 255 visible ASCII characters, such as a UUID")));
    }
}
