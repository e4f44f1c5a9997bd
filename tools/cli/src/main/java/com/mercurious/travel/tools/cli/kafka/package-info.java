/** The suite's events and Kafka's settings as a consumer from outside sees them: the user {@code app-client}. */
package com.mercurious.travel.tools.cli.kafka;
