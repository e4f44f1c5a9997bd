package com.mercurious.travel.gateway.access;

import jakarta.json.JsonString;
import jakarta.ws.rs.HttpMethod;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a token lets its caller do. */
public enum Scope {
    READ("travel:read"),
    WRITE("travel:write"),
    /** Sees what is anybody's. */
    ADMIN("travel:admin");

    private final String text;

    Scope(String text) {
        this.text = text;
    }

    /** As tokens have it. */
    public String text() {
        return text;
    }

    /** The scope that a call of that method needs: to look, or to change something. */
    static Scope neededFor(String method) {
        return method.equals(HttpMethod.GET) || method.equals(HttpMethod.HEAD) ? READ : WRITE;
    }

    /** Whether {@code granted} is enough: an admin may look without {@link #READ}. */
    boolean isIn(Set<Scope> granted) {
        return granted.contains(this) || this == READ && granted.contains(ADMIN);
    }

    /** The scopes of ours in claims that are a text with blanks in between (RFC 8693, section 4.2) or a list of texts. */
    static Set<Scope> in(@Nullable Object... claims) {
        Set<Scope> found = EnumSet.noneOf(Scope.class);
        for (Object claim : claims) {
            texts(claim)
                    .flatMap(text -> Arrays.stream(values()).filter(scope -> scope.text.equals(text)))
                    .forEach(found::add);
        }
        return found;
    }

    private static Stream<String> texts(@Nullable Object claim) {
        return switch (claim) {
            case String text -> Arrays.stream(text.split(" "));
            case JsonString text -> Arrays.stream(text.getString().split(" "));
            case Collection<?> list ->
                list.stream()
                        .map(entry -> entry instanceof JsonString text ? text.getString() : entry)
                        .filter(String.class::isInstance)
                        .map(String.class::cast);
            case null, default -> Stream.empty();
        };
    }
}
