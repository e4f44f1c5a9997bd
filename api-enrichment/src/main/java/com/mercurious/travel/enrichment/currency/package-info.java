/** The trip's money in the traveller's currency. */
package com.mercurious.travel.enrichment.currency;
