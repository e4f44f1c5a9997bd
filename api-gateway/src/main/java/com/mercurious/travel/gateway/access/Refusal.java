package com.mercurious.travel.gateway.access;

import com.mercurious.travel.gateway.http.ProblemException;
import com.mercurious.travel.gateway.http.ProblemType;
import java.time.Duration;

/** Why a call is turned away, as a problem with the challenge that belongs to it (RFC 6750, section 3). */
final class Refusal {
    private static final String REALM = "Bearer realm=\"travel\"";

    private Refusal() {}

    static ProblemException missing() {
        return ProblemException.challenge(
                ProblemType.MISSING_TOKEN, "Send a token of the issuer along, as Authorization: Bearer TOKEN.", REALM);
    }

    /** @param why a sentence of ours, without quotation marks */
    static ProblemException invalid(String why) {
        return ProblemException.challenge(
                ProblemType.INVALID_TOKEN,
                why + " Fetch another one from the issuer.",
                "%s, error=\"invalid_token\", error_description=\"%s\"".formatted(REALM, why));
    }

    static ProblemException tooSmall(Scope needed) {
        return ProblemException.challenge(
                ProblemType.INSUFFICIENT_SCOPE,
                "The token lacks the scope %s.".formatted(needed.text()),
                "%s, error=\"insufficient_scope\", scope=\"%s\"".formatted(REALM, needed.text()));
    }

    /** @param wait after which it may be otherwise */
    static ProblemException unchecked(Duration wait) {
        return ProblemException.tooEarly(
                ProblemType.ISSUER_UNAVAILABLE,
                "The token's key is not known here, and the issuer does not answer now. Send the call again.",
                wait);
    }
}
