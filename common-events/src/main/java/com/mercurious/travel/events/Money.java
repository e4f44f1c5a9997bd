package com.mercurious.travel.events;

import java.math.BigDecimal;

/**
 * @param amount in major units, such as 12.50
 * @param currency ISO 4217 code
 */
public record Money(BigDecimal amount, String currency) {}
