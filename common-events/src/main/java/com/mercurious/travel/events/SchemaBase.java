package com.mercurious.travel.events;

import java.net.URI;
import java.net.URISyntaxException;

/**
 * Where the schemas are published: what {@code ce_dataschema} and the schemas' own {@code $id} begin with. CloudEvents 1.0
 * asks for a URI there, not for a reference that is relative to something.
 *
 * @param address absolute, with a slash at the end
 */
public record SchemaBase(URI address) {
    /** Where a suite on this machine publishes them. */
    public static final SchemaBase LOCAL = of("http://localhost:3000/schemas/");

    /**
     * @param address absolute; a slash at its end may be missing
     * @throws IllegalArgumentException where it is no such address; the message says what would be right
     */
    public static SchemaBase of(String address) {
        try {
            URI uri = new URI(address.endsWith("/") ? address : address + "/");
            if (uri.isAbsolute() && uri.getHost() != null && uri.getQuery() == null && uri.getFragment() == null) {
                return new SchemaBase(uri);
            }
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException(wrong(address), e);
        }
        throw new IllegalArgumentException(wrong(address));
    }

    private static String wrong(String address) {
        return "'%s' is no address of schemas; right is one such as %s".formatted(address, LOCAL.address());
    }

    /** The address of the schema in {@code file}, such as {@code generation.completed.v1.json}. */
    public String addressOf(String file) {
        return address + file;
    }

    /** {@code ce_dataschema} of an event of {@code type}. */
    public String addressOf(EventType type) {
        return addressOf(type.schemaFile());
    }
}
