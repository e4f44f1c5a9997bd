/**
 * Reads the JSON forms that clients fill in: strictly, and saying all that is wrong at once. {@code FormReader} reads any
 * form by its record ({@code FormShape} finds made-up fields, {@code Misfits} what does not fit a field, {@code Violations}
 * what its constraints forbid); {@code FormCheck} makes a travel request of a {@code TravelRequestForm} by the
 * {@code TripRules} and fills in what was left out.
 */
package com.mercurious.travel.gateway.form;
