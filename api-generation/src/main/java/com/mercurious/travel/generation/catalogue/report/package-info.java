/** What the catalogue covers, and how well. */
package com.mercurious.travel.generation.catalogue.report;
