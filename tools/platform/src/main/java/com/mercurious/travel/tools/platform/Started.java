package com.mercurious.travel.tools.platform;

/**
 * A server that answers.
 *
 * @param address     what a client connects to: {@code host:port} for Kafka, a URI for the stores
 * @param description names the server for people
 * @param caveat      what this choice does not promise; null where there is nothing to say
 */
public record Started(String address, String description, String caveat) {}
