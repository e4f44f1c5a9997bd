/**
 * The places that trips are planned over: their model, where they are loaded from, how they are found by name, and how
 * more of them are brought in.
 */
package com.mercurious.travel.catalogue;
