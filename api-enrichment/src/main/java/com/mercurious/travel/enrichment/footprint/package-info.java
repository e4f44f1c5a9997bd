/** Distance, duration and climate footprint of the ways. */
package com.mercurious.travel.enrichment.footprint;
