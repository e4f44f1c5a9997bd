/**
 * The suite's front door. {@code access} asks who calls. A travel request goes one way through it: {@code form} reads what a client filled in,
 * {@code submission} takes it, {@code request} says what becomes of it, {@code store} keeps it, {@code outbox} publishes what
 * is pending, {@code pipeline} takes the workers' events and moves the request on, {@code stream} tells those who watch,
 * {@code status} those who ask, and {@code proposal} answers with the result. Beside that way {@code cancellation} ends a
 * request, {@code revision} and {@code refresh} ask for another plan or for fresh facts, {@code destination} says what can be
 * planned, and {@code http} holds what all of HTTP shares. Packages depend on each other one way; docs/architecture.md walks
 * through them file by file.
 */
package com.mercurious.travel.gateway;
