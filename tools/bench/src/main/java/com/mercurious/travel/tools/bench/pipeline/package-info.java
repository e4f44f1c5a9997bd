/** Loads a suite over HTTP and measures what comes out of the other end. The only part that needs a Kafka client. */
package com.mercurious.travel.tools.bench.pipeline;
