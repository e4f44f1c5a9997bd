package com.mercurious.travel.gateway.submission;

import com.mercurious.travel.gateway.status.RequestViews;
import com.mercurious.travel.gateway.store.FirstAnswer;
import com.mercurious.travel.messaging.EventJson;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;

/** An answer as it goes over the wire, so that it can be kept and sent again as it was. */
record RenderedAnswer(int status, Map<String, String> headers, byte[] body) {
    private static final String JSON = "application/json;charset=UTF-8";

    static RenderedAnswer of(RequestViews.Accepted accepted) {
        Response response = accepted.response();
        Map<String, String> headers = new TreeMap<>();
        response.getStringHeaders().forEach((name, values) -> headers.put(name, String.join(", ", values)));
        headers.put(HttpHeaders.CONTENT_TYPE, JSON);
        return new RenderedAnswer(response.getStatus(), headers, EventJson.write(accepted));
    }

    static RenderedAnswer of(FirstAnswer kept) {
        return new RenderedAnswer(kept.status(), kept.headers(), kept.body().getBytes(StandardCharsets.UTF_8));
    }

    /** The same to be kept for repetitions of the call. */
    FirstAnswer first(KeyedCall call, Instant until) {
        return new FirstAnswer(
                call.key(), call.wish(), until, status, headers, new String(body, StandardCharsets.UTF_8));
    }

    Response response() {
        Response.ResponseBuilder answer = Response.status(status).entity(body);
        headers.forEach(answer::header);
        return answer.build();
    }
}
