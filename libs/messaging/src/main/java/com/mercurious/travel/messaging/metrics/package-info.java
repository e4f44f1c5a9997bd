/** What the metrics of all services have in common. */
package com.mercurious.travel.messaging.metrics;
