/**
 * Clients that hold a connection by sending slowly, or not at all: {@code HeadDeadline} bounds the head of each request and
 * {@code BodyDeadline} its body.
 */
@NullMarked
package com.mercurious.travel.gateway.slow;

import org.jspecify.annotations.NullMarked;
