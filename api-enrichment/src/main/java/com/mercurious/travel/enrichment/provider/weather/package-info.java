/** Forecasts for the days of the trip that a forecast reaches. */
package com.mercurious.travel.enrichment.provider.weather;
