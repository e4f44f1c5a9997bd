/** Dead letters: what becomes of records that no attempt will ever take. */
package com.mercurious.travel.messaging.deadletter;
