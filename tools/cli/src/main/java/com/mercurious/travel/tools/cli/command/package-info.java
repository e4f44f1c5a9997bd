/** The commands of {@code ./travel} that need the suite. */
package com.mercurious.travel.tools.cli.command;
