/**
 * Publishes the events that stored requests have pending. {@code RelayQueue} takes requests over, {@code OutboxRelay} sends in
 * batches what {@code OutboxEvents} makes of them, and takes out of the store what Kafka acknowledged ({@code PublishedEvents}:
 * in passing, where a change of the request comes soon). What does not fit into memory, or is lost with it, is found by the
 * sweep of the pipeline.
 */
@NullMarked
package com.mercurious.travel.gateway.outbox;

import org.jspecify.annotations.NullMarked;
