package com.mercurious.travel.events;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;

/**
 * Why a stage ended without a result.
 *
 * @param code stable, upper case: {@code UNKNOWN_DESTINATION}, {@code NOTHING_TO_PLAN}, {@code CANCELLED}…
 * @param message for a person: what is wrong
 * @param suggestions what would be right, such as the nearest names
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Failure(String code, String message, List<String> suggestions) {
    public static final String UNKNOWN_DESTINATION = "UNKNOWN_DESTINATION";
    public static final String NOTHING_TO_PLAN = "NOTHING_TO_PLAN";
    public static final String TOO_FEW_NIGHTS = "TOO_FEW_NIGHTS";
    public static final String UNREADABLE_REQUEST = "UNREADABLE_REQUEST";
    public static final String INTERNAL_ERROR = "INTERNAL_ERROR";
    /** What the stage would have sent is too large for Kafka or has no JSON form: no repetition will help. */
    public static final String UNPUBLISHABLE = "UNPUBLISHABLE";

    public static final String CANCELLED = "CANCELLED";
    public static final String EXPIRED = "EXPIRED";
}
