/**
 * What all of HTTP shares: problems and how they are answered ({@code ProblemType}, {@code ProblemException},
 * {@code ProblemMappers}), bodies that are too large ({@code BodyLimit}) or break off ({@code Departures}), query parameters, who is calling ({@code Caller}); and the addresses that belong
 * to no one else: the index and the events' schemas.
 */
package com.mercurious.travel.gateway.http;
