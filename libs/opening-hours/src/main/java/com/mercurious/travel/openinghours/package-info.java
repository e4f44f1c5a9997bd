/** When a place is open on a date: OpenStreetMap's {@code opening_hours} with seasons, dates and public holidays. */
package com.mercurious.travel.openinghours;
