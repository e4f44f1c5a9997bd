/**
 * What every service of the suite does alike with Kafka: read events, publish events, carry the trace along, and tell in
 * plain words whether it may and can. The settings that go with it are in {@code META-INF/microprofile-config.properties}.
 */
package com.mercurious.travel.messaging;
