package com.mercurious.travel.messaging;

import com.mercurious.travel.events.AboutRequest;
import io.opentelemetry.context.Context;

/**
 * An event as it came from Kafka.
 *
 * @param id {@code ce_id}
 * @param trace the trace that the event belongs to; the root context where it named none
 */
public record ReceivedEvent<T extends AboutRequest>(String id, T data, Context trace) {}
