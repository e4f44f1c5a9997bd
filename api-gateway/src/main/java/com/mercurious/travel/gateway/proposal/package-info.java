/**
 * Answers with what a travel request came to: {@code Proposals} puts plan, facts, costs and warnings together, for HTTP and for
 * the event that tells of it; {@code ProposalResource} serves it as JSON, as a calendar ({@code CalendarRendering}) or as a map
 * ({@code MapRendering}).
 */
package com.mercurious.travel.gateway.proposal;
