/** Asks Redis, and does without where it is away: nothing that is in Redis is the truth. */
@NullMarked
package com.mercurious.travel.gateway.redis;

import org.jspecify.annotations.NullMarked;
