/** The commands of {@code ./travel verify}. */
package com.mercurious.travel.tools.deploy.command;
