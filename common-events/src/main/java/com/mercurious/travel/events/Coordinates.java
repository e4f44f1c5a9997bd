package com.mercurious.travel.events;

/** WGS84, in degrees. */
public record Coordinates(double lat, double lon) {}
