/**
 * How much one may ask for. {@code CallLimits} lets a call through or turns it away: by {@code SharedBuckets} in Redis, and
 * where that is away by {@code LocalBuckets}. {@code Allowance} is what it was let through with, {@code LimitHeaders} tells
 * the client.
 */
@NullMarked
package com.mercurious.travel.gateway.limit;

import org.jspecify.annotations.NullMarked;
