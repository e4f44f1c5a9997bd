/** Public holidays and the visits that they touch. */
package com.mercurious.travel.enrichment.holiday;
