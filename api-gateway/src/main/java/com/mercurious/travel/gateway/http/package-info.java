/**
 * What all of HTTP shares: problems and how they are answered ({@code ProblemType}, {@code ProblemException},
 * {@code ProblemMappers}), bodies that are too large ({@code BodyLimit}) or break off ({@code Departures}), query
 * parameters; and the addresses that belong to no one else, the index and the events' schemas, which are {@code Open} to all.
 */
package com.mercurious.travel.gateway.http;
