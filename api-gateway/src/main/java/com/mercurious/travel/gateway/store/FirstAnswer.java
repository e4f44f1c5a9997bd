package com.mercurious.travel.gateway.store;

import java.time.Instant;
import java.util.Map;

/**
 * What a call with an idempotency key was answered first, kept with what it made: a repetition is answered the same.
 *
 * @param key name of the key; no two requests have the same
 * @param wish what was called for: the same key is not taken for anything else
 * @param until when the key is free again
 * @param headers by name
 * @param body as it was sent, in UTF-8
 */
public record FirstAnswer(
        String key, String wish, Instant until, int status, Map<String, String> headers, String body) {}
