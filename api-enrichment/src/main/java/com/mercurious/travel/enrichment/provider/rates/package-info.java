/** Exchange rates of the day. */
package com.mercurious.travel.enrichment.provider.rates;
