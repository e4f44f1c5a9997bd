/**
 * Outside services that facts are asked of: each off unless configured, guarded against what services do wrong, and
 * remembered in Redis. Services of one kind have a package of their own below this one.
 */
package com.mercurious.travel.enrichment.provider;
