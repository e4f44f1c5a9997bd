package com.mercurious.travel.gateway.http;

/**
 * One thing that is wrong with what a client sent.
 *
 * @param field JSONPath of the field (RFC 9535), or the name of the parameter or header
 * @param problem what is wrong with it
 * @param expected what would be right
 */
public record FieldError(String field, String problem, String expected) {}
