package com.mercurious.travel.gateway.http;

import jakarta.ws.rs.NotAllowedException;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.NotSupportedException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Turns whatever ends a call into problem details. */
public class ProblemMappers {
    private static final Logger LOG = Logger.getLogger(ProblemMappers.class);
    private static final String RETRY_AFTER_S = "2";

    @ServerExceptionMapper
    public Response problem(ProblemException e) {
        return answer(e);
    }

    @ServerExceptionMapper
    public Response notFound(NotFoundException e) {
        return answer(
                ProblemException.of(ProblemType.UNKNOWN_RESOURCE, "There is nothing here; GET / lists what there is."));
    }

    @ServerExceptionMapper
    public Response notAllowed(NotAllowedException e) {
        String allowed = e.getResponse().getHeaderString(HttpHeaders.ALLOW);
        Response answer = answer(ProblemException.of(
                ProblemType.METHOD_NOT_ALLOWED,
                allowed == null
                        ? "/openapi lists the methods of each address."
                        : "Allowed here: %s.".formatted(allowed)));
        return allowed == null
                ? answer
                : Response.fromResponse(answer)
                        .header(HttpHeaders.ALLOW, allowed)
                        .build();
    }

    @ServerExceptionMapper
    public Response notSupported(NotSupportedException e) {
        return answer(ProblemException.of(
                ProblemType.UNSUPPORTED_MEDIA_TYPE, "Send the body with Content-Type: application/json."));
    }

    @ServerExceptionMapper
    public Response other(WebApplicationException e) {
        int status = e.getResponse().getStatus();
        if (status < 400) {
            return e.getResponse();
        }
        if (status >= 500) {
            return unexpected(e);
        }
        return answer(ProblemException.of(
                ProblemType.INVALID_PARAMETER, "The call can't be read as it is; /openapi says what is right."));
    }

    @ServerExceptionMapper
    public Response unexpected(Throwable e) {
        LOG.error("a call failed in a way that nobody foresaw; this is a defect, please report it", e);
        return answer(ProblemException.of(
                ProblemType.INTERNAL, "The failure is in the service's log, with the trace of this call."));
    }

    /** The answer that a problem is. */
    public static Response answer(ProblemException e) {
        Response.ResponseBuilder answer = Response.status(e.problem().status())
                .type(Problem.MEDIA_TYPE)
                .entity(e.problem())
                .header(HttpHeaders.CACHE_CONTROL, "no-store");
        e.retryAfter().ifPresent(wait -> answer.header(HttpHeaders.RETRY_AFTER, Math.max(1, wait.toSeconds())));
        e.challenge().ifPresent(challenge -> answer.header(HttpHeaders.WWW_AUTHENTICATE, challenge));
        if (e.type() == ProblemType.UNSUPPORTED_CODING) {
            answer.header(HttpHeaders.ACCEPT_ENCODING, "identity");
        }
        if (e.type() == ProblemType.STORE_UNAVAILABLE) {
            answer.header(HttpHeaders.RETRY_AFTER, RETRY_AFTER_S);
        }
        return answer.build();
    }
}
