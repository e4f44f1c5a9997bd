/** A proposal as a person reads it in a terminal. */
package com.mercurious.travel.tools.cli.proposal;
