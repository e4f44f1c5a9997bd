package com.mercurious.travel.gateway.http;

/** Every kind of problem that the API answers with; the URI of each is part of the contract and never changes. */
public enum ProblemType {
    MALFORMED_JSON("malformed-json", 400, "The body is not JSON"),
    INVALID_REQUEST("invalid-travel-request", 400, "The travel request is not valid"),
    INVALID_REVISION("invalid-revision", 400, "The revision is not valid"),
    INVALID_PARAMETER("invalid-parameter", 400, "A parameter or header is not valid"),
    MISSING_TOKEN("missing-token", 401, "A token is needed"),
    INVALID_TOKEN("invalid-token", 401, "The token is not valid"),
    INSUFFICIENT_SCOPE("insufficient-scope", 403, "The token does not allow that"),
    UNKNOWN_RESOURCE("unknown-resource", 404, "There is nothing at this address"),
    UNKNOWN_REQUEST("unknown-travel-request", 404, "There is no such travel request"),
    NO_PROPOSAL("no-proposal", 404, "There is no proposal"),
    UNKNOWN_ALTERNATIVE("unknown-alternative", 404, "The proposal has no such alternative"),
    METHOD_NOT_ALLOWED("method-not-allowed", 405, "This address does not take that method"),
    NOT_ACCEPTABLE("not-acceptable", 406, "There is no such representation"),
    ALREADY_ENDED("already-ended", 409, "The travel request has ended"),
    NOT_COMPLETED("not-completed", 409, "The travel request has no proposal"),
    NOT_ENDED("not-ended", 409, "The travel request has not ended"),
    NO_CALLBACK("no-callback", 409, "The travel request has no callbackUrl"),
    NO_RAIN_FORECAST("no-rain-forecast", 409, "There is no forecast of rain"),
    KEY_IN_USE("idempotency-key-in-use", 409, "A call with this idempotency key is under way"),
    BODY_TOO_LARGE("body-too-large", 413, "The body is too large"),
    UNSUPPORTED_MEDIA_TYPE("unsupported-media-type", 415, "The body's media type is not supported"),
    UNSUPPORTED_CODING("unsupported-content-coding", 415, "The body's coding is not supported"),
    KEY_REUSED("idempotency-key-reused", 422, "The idempotency key belongs to another request"),
    REFRESHED_LATELY("refreshed-lately", 429, "The facts were refreshed a short while ago"),
    TOO_MANY_CALLS("too-many-calls", 429, "There were too many calls"),
    TOO_MANY_IN_FLIGHT("too-many-in-flight", 429, "Too many travel requests have not ended"),
    TOO_MANY_STREAMS("too-many-streams", 429, "Too many event streams are open"),
    INTERNAL("internal-error", 500, "Something went wrong here"),
    TOO_MANY_EXPORTS("too-many-exports", 503, "Too many exports are being written"),
    STORE_UNAVAILABLE("store-unavailable", 503, "The request could not be stored or read now"),
    ISSUER_UNAVAILABLE("issuer-unavailable", 503, "The token can't be checked now");

    private static final String PREFIX = "tag:mercurious.com,2026:travel/problems/";

    private final String slug;
    private final int status;
    private final String title;

    ProblemType(String slug, int status, String title) {
        this.slug = slug;
        this.status = status;
        this.title = title;
    }

    /** A tag URI (RFC 4151): stable, and not to be looked up. */
    public String uri() {
        return PREFIX + slug;
    }

    /** The last part of the URI; the {@code reason} of the metrics. */
    public String slug() {
        return slug;
    }

    public int status() {
        return status;
    }

    public String title() {
        return title;
    }
}
