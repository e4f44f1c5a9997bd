/**
 * The worker around the planner: takes requests from Kafka, tells how far it is, publishes one completion a request, and
 * stops when a request is cancelled.
 */
package com.mercurious.travel.generation.worker;
