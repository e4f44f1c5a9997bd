/**
 * The life of a travel request: what the gateway knows of one, which changes events, clients and time make, and what has to
 * be published because of them. Plain Java: nothing here knows of the store, of HTTP, of JSON or of messaging, and a test
 * keeps it so. All is immutable; null is possible where {@code @Nullable} says it.
 */
@NullMarked
package com.mercurious.travel.gateway.request;

import org.jspecify.annotations.NullMarked;
