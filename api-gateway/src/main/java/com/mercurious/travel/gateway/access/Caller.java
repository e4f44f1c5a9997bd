package com.mercurious.travel.gateway.access;

import jakarta.enterprise.context.RequestScoped;
import org.jspecify.annotations.Nullable;

/** Who is calling: the one place that tells it to those who do what was asked for. */
@RequestScoped
public class Caller {
    private @Nullable Identity identity;
    private boolean looks;

    /** @param looks the call changes nothing */
    void is(Identity whose, boolean looks) {
        this.identity = whose;
        this.looks = looks;
    }

    /**
     * Stable name of the caller; a travel request belongs to the caller that made it.
     *
     * @throws IllegalStateException in a call that nobody was asked for a token in
     */
    public String name() {
        return known().owner();
    }

    /**
     * Whether a travel request is there for the caller: its own, and for an admin who only looks that of anybody.
     *
     * @param owner of the request; null: nobody
     */
    public boolean mayOpen(@Nullable String owner) {
        return name().equals(owner) || looks && known().scopes().contains(Scope.ADMIN);
    }

    private Identity known() {
        if (identity == null) {
            throw new IllegalStateException("the caller of an open resource is nobody in particular");
        }
        return identity;
    }
}
