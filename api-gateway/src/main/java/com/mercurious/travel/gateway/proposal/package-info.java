/**
 * Answers with what a travel request came to: {@code Proposals} puts plan, facts, costs and warnings together, for HTTP and for
 * the event that tells of it; {@code ProposalResource} serves it as JSON, as a calendar ({@code CalendarRendering}), as a map
 * ({@code MapRendering}), as routes ({@code RouteRendering}) or as a page ({@code PageRendering}), or one of its
 * {@code Alternatives} in its place.
 */
package com.mercurious.travel.gateway.proposal;
