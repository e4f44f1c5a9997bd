/** Reads the tables that modules bring along. */
package com.mercurious.travel.almanac.table;
