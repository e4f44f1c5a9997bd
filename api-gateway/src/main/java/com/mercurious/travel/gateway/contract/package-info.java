/** The contract of the suite's events, for who reads or writes them in Kafka. */
@NullMarked
package com.mercurious.travel.gateway.contract;

import org.jspecify.annotations.NullMarked;
