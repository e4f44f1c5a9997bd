/** The sun over a place, day by day. */
package com.mercurious.travel.almanac.sun;
