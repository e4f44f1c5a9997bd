/**
 * The suite's front door. A travel request goes one way through it: {@code request} takes and stores it, {@code outbox}
 * publishes what is pending, {@code pipeline} takes the workers' events and moves the request's state, {@code stream}
 * tells those who watch, {@code proposal} answers with the result.
 */
package com.mercurious.travel.gateway;
