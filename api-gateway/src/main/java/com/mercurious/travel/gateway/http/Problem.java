package com.mercurious.travel.gateway.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;

/**
 * Problem details (RFC 9457).
 *
 * @param type stable URI of the kind of problem
 * @param detail what is wrong this time, and what would be right
 * @param errors the fields that are wrong; absent where it is not about fields
 * @param state the travel request's state, where that is what stands in the way
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Problem(String type, String title, int status, String detail, List<FieldError> errors, String state) {
    public static final String MEDIA_TYPE = "application/problem+json";
}
