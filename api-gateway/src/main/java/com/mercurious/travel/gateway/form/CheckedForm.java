package com.mercurious.travel.gateway.form;

import com.mercurious.travel.events.TravelRequest;
import org.jspecify.annotations.Nullable;

/**
 * A form without an error.
 *
 * @param request what the workers are asked for
 * @param callbackUrl where its end is told, which is nobody else's business; null: nowhere
 */
public record CheckedForm(TravelRequest request, @Nullable String callbackUrl) {}
