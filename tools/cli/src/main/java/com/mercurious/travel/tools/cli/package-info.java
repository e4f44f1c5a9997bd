/** What {@code ./travel} runs: the platform and the services as processes, and the client that a person sees. */
package com.mercurious.travel.tools.cli;
