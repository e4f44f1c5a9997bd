/** The clock of each stay. */
package com.mercurious.travel.enrichment.clock;
