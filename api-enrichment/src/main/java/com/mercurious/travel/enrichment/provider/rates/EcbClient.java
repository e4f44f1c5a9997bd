package com.mercurious.travel.enrichment.provider.rates;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;

/** The euro foreign exchange reference rates of the European Central Bank. */
@Path("/stats/eurofxref")
public interface EcbClient {

    /** XML of the SDMX kind: a {@code Cube} with the time, and in it one a currency with its rate. */
    @GET
    @Path("/eurofxref-daily.xml")
    @Produces("*/*")
    String daily();
}
