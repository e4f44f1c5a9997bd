package com.mercurious.travel.gateway.limit;

import jakarta.enterprise.context.RequestScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a call was let through with, and what its answer says of it. */
@RequestScoped
public class Allowance {
    private final List<String> policies = new ArrayList<>();
    private final List<String> standings = new ArrayList<>();
    private @Nullable String requestId;
    private @Nullable String holder;

    void says(String policy, String standing) {
        policies.add(policy);
        standings.add(standing);
    }

    void makes(String id) {
        requestId = id;
    }

    void holdsPlaceOf(String caller) {
        holder = caller;
    }

    /**
     * Id for the travel request that the call makes: its place is kept under it.
     *
     * @throws IllegalStateException in a call that makes none
     */
    public String requestId() {
        if (requestId == null) {
            throw new IllegalStateException("only a call that is marked to make a travel request has an id for it");
        }
        return requestId;
    }

    /** The travel request was made: it keeps its place until it ends. */
    public void used() {
        holder = null;
    }

    /** Whose place is kept for nothing; empty: nobody's. */
    Optional<String> unusedPlaceOf() {
        return Optional.ofNullable(holder);
    }

    List<String> policies() {
        return policies;
    }

    List<String> standings() {
        return standings;
    }
}
