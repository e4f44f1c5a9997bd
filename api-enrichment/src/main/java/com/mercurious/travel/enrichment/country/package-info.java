/** Practical facts about the countries on the way. */
package com.mercurious.travel.enrichment.country;
