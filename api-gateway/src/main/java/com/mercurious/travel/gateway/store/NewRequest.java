package com.mercurious.travel.gateway.store;

import com.mercurious.travel.gateway.request.TrackedRequest;
import org.jspecify.annotations.Nullable;

/**
 * A travel request that is to be stored for the first time.
 *
 * @param answer to the call that made it, where that had an idempotency key; null: it had none
 */
public record NewRequest(TrackedRequest request, @Nullable FirstAnswer answer) {}
