package com.mercurious.travel.enrichment.provider.weather;

/** Present weather by the codes of WMO table 4677 that forecasts use, in English. */
final class WeatherCodes {
    private WeatherCodes() {}

    /** Null where the code is, or is not one of those. */
    static String summary(Integer code) {
        if (code == null) {
            return null;
        }
        return switch (code) {
            case 0 -> "clear";
            case 1 -> "mainly clear";
            case 2 -> "partly cloudy";
            case 3 -> "overcast";
            case 45, 48 -> "fog";
            case 51, 53, 55 -> "drizzle";
            case 56, 57 -> "freezing drizzle";
            case 61 -> "light rain";
            case 63 -> "rain";
            case 65 -> "heavy rain";
            case 66, 67 -> "freezing rain";
            case 71 -> "light snow";
            case 73, 77 -> "snow";
            case 75 -> "heavy snow";
            case 80 -> "light showers";
            case 81 -> "showers";
            case 82 -> "violent showers";
            case 85, 86 -> "snow showers";
            case 95 -> "thunderstorm";
            case 96, 99 -> "thunderstorm with hail";
            default -> null;
        };
    }
}
