/**
 * Changes a plan: {@code RevisionForm} says what is to be kept, removed and added, {@code RevisionRules} and
 * {@code PlannedVisits} hold it against the plan, and {@code RevisedRequest} makes a travel request of its own of it, which is
 * submitted like any other. {@code RevisionResource} also lists the revisions of a plan.
 */
package com.mercurious.travel.gateway.revision;
