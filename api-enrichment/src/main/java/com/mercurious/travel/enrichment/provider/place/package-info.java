/** What map services know of the places visited. */
package com.mercurious.travel.enrichment.provider.place;
