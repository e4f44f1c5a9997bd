/**
 * What every worker does alike: takes events in and counts them, remembers cancellations, and publishes completions until
 * Kafka has them or it is clear that it never will. Plain classes; which channels there are is each service's own.
 */
package com.mercurious.travel.messaging.worker;
