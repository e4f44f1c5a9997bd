package com.mercurious.travel.gateway.status;

import com.mercurious.travel.events.RequestState;
import com.mercurious.travel.gateway.access.Caller;
import com.mercurious.travel.gateway.http.Parameters;
import com.mercurious.travel.gateway.request.Cursor;
import com.mercurious.travel.gateway.request.TrackedRequest;
import com.mercurious.travel.gateway.store.RequestStore;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The caller's travel requests, page by page. */
@ApplicationScoped
public class RequestList {
    private static final int USUAL = 20;
    private static final int MOST = 100;

    private final RequestStore store;
    private final Caller caller;

    RequestList(RequestStore store, Caller caller) {
        this.store = store;
        this.caller = caller;
    }

    /** One page; a parameter that is not given has its usual value. */
    public RequestViews.Page page(@Nullable String limitText, @Nullable String cursorText, @Nullable String stateText) {
        int limit = Parameters.number("limit", limitText, USUAL, 1, MOST);
        Optional<Cursor> cursor = cursor(cursorText);
        Optional<RequestState> state = state(stateText);
        List<TrackedRequest> found = store.page(caller.name(), state, cursor, limit + 1);
        List<TrackedRequest> shown = found.subList(0, Math.min(limit, found.size()));
        String next = null;
        if (found.size() > limit) {
            TrackedRequest last = shown.getLast();
            next = "/v1/travel-requests?limit=%s%s&cursor=%s"
                    .formatted(
                            limit,
                            state.map(s -> "&state=" + s).orElse(""),
                            new Cursor(last.origin().createdAt(), last.id()).encoded());
        }
        return new RequestViews.Page(
                shown.stream().map(RequestViews.Summary::of).toList(), next);
    }

    private static Optional<Cursor> cursor(@Nullable String text) {
        if (text == null || text.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(Cursor.decode(text));
        } catch (IllegalArgumentException e) {
            throw Parameters.wrong("cursor", "is not one of ours", "the one in the next link of a page, unchanged");
        }
    }

    private static Optional<RequestState> state(@Nullable String text) {
        if (text == null || text.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(RequestState.valueOf(text.toUpperCase(Locale.ROOT)));
        } catch (IllegalArgumentException e) {
            throw Parameters.wrong(
                    "state", "is " + Parameters.quoted(text), "one of " + Arrays.toString(RequestState.values()));
        }
    }
}
