/** What the weather is usually like. */
package com.mercurious.travel.enrichment.climate;
