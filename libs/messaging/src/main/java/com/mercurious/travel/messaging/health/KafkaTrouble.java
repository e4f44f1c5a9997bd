package com.mercurious.travel.messaging.health;

/**
 * What keeps a service from its topics.
 *
 * @param message what is wrong and what to do, in one line
 * @param passing whether the broker is away, so that waiting helps; else somebody has to mend what this service was given
 */
record KafkaTrouble(String message, boolean passing) {}
