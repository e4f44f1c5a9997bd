/** A short text a day, checked against the plan. */
package com.mercurious.travel.enrichment.provider.narrative;
