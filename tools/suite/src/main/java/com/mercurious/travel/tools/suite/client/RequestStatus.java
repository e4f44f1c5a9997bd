package com.mercurious.travel.tools.suite.client;

import com.mercurious.travel.events.Failure;
import com.mercurious.travel.events.RequestState;

/**
 * Where a travel request is.
 *
 * @param percent 0 to 100
 * @param failure why it ended without a proposal; null: it did not
 */
public record RequestStatus(String id, RequestState state, int percent, Failure failure) {}
