/** {@code ./travel catalogue}: looks after the catalogue from a terminal. */
package com.mercurious.travel.generation.catalogue.command;
