/** Distances on the sphere. */
package com.mercurious.travel.almanac;
