/** Airports near each stay. */
package com.mercurious.travel.enrichment.airport;
