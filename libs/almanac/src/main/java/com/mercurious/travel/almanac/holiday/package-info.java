/** Public holidays by country, region and date: one calendar for whoever plans and whoever tells. */
package com.mercurious.travel.almanac.holiday;
