package com.mercurious.travel.events;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * Something that the traveller should know and that did not stop the plan.
 *
 * @param code stable, upper case, such as {@code MUST_SEE_NOT_PLANNED} or {@code SOURCE_FAILED}
 * @param message for a person: what, and why
 * @param subject what it is about: a place, a date, a source; absent where it is the whole trip
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Warning(String code, String message, String subject) {}
