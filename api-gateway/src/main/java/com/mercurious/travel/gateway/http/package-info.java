/**
 * What all of HTTP shares: problems and how they are answered ({@code ProblemType}, {@code ProblemException},
 * {@code ProblemMappers}), the limit of bodies, query parameters, who is calling ({@code Caller}); and the addresses that belong
 * to no one else: the index and the events' schemas.
 */
package com.mercurious.travel.gateway.http;
