/** {@code ./travel catalogue}: looks after the catalogue from a terminal. */
package com.mercurious.travel.tools.catalogue.command;
