package com.mercurious.travel.gateway.store;

import com.mercurious.travel.gateway.http.ProblemException;
import com.mercurious.travel.gateway.http.ProblemMappers;
import com.mercurious.travel.gateway.http.ProblemType;
import com.mongodb.MongoException;
import jakarta.ws.rs.core.Response;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Turns what MongoDB could not do for a call into problem details. */
public class StoreProblems {
    private static final Logger LOG = Logger.getLogger(StoreProblems.class);

    @ServerExceptionMapper
    public Response unavailable(MongoException e) {
        LOG.errorf(
                "MongoDB could not serve a call: %s; check that it runs and that MONGODB_URI is right", e.getMessage());
        return ProblemMappers.answer(ProblemException.of(
                ProblemType.STORE_UNAVAILABLE, "The store does not answer; nothing was changed. Try again shortly."));
    }
}
