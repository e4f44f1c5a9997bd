/**
 * Who calls, and what they may do. {@code AccessFilter} lets nobody through to a resource that is not {@code Open} without a
 * token ({@code BearerHeader}) that {@code TokenCheck} finds valid and whose {@code Scope} is enough; {@code Caller} is who it
 * is from then on. Quarkus' OIDC extension verifies, as {@code IssuerSetup} and {@code TokenRules} tell it, by the keys that
 * {@code IssuerKeys} keeps fresh.
 */
@NullMarked
package com.mercurious.travel.gateway.access;

import org.jspecify.annotations.NullMarked;
