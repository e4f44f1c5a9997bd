/**
 * Tells those who watch a travel request, on whichever replica. {@code EventLog} writes down what happened in a Redis Stream a
 * request, and {@code EventReplay} reads it; {@code Doorbell} wakes those who wait in this process, {@code DistantBell} for news
 * of other replicas. {@code WatchResource} is the address of the Server-Sent Events, one {@code Watch} a client. Redis is no
 * truth: where it is away ({@code RedisGate}), the store is asked instead.
 */
@NullMarked
package com.mercurious.travel.gateway.stream;

import org.jspecify.annotations.NullMarked;
