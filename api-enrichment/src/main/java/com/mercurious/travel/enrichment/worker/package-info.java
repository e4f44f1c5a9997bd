/** Takes itineraries from Kafka, has facts gathered, and publishes them. */
package com.mercurious.travel.enrichment.worker;
