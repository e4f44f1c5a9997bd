/**
 * Tells a client of its travel request's end, where that named a {@code callbackUrl}, by the Standard Webhooks.
 * {@code CallbackCheck} says of an address whether it is taken ({@code CallbackUrl} how it is written, {@code Addresses} where
 * it leads), {@code WebhookSender} sees to what is due, {@code Delivery} makes one attempt by {@code WebhookClient}, which
 * connects to the very address that was checked, and {@code Secrets} are what {@code Message}s are signed by.
 */
@NullMarked
package com.mercurious.travel.gateway.webhook;

import org.jspecify.annotations.NullMarked;
