/** The gateway's HTTP API, as the command line uses it. */
package com.mercurious.travel.tools.suite.client;
