package com.mercurious.travel.events;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.List;

/**
 * Facts for an itinerary. A list is empty where its source failed; {@code sources} and {@code warnings} then say so.
 *
 * @param currency facts about money; absent where there is nothing to convert or the source failed
 * @param climate what the weather is like in the months of the trip
 * @param weather forecast for the days of the trip that one reaches
 * @param places what a live provider knows of the places visited
 * @param narratives a short text a day
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Enrichment(
        List<Sun> sun,
        List<Clock> clocks,
        List<Holiday> holidays,
        List<Country> countries,
        List<LegFootprint> legs,
        List<Airport> airports,
        Currency currency,
        List<Source> sources,
        List<Warning> warnings,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Climate> climate,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Weather> weather,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<PlaceDetails> places,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Narrative> narratives) {

    /** An event from before there were such facts has none. */
    public Enrichment {
        climate = climate == null ? List.of() : List.copyOf(climate);
        weather = weather == null ? List.of() : List.copyOf(weather);
        places = places == null ? List.of() : List.copyOf(places);
        narratives = narratives == null ? List.of() : List.copyOf(narratives);
    }

    /**
     * Sun times around the noon of one day at its stay, absent where the sun does not rise before it or set after it. In short
     * nights the sun sets on the following date.
     *
     * @param goldenMorningUntil end of the golden hour after sunrise (sun at 6° above the horizon)
     * @param goldenEveningFrom beginning of the golden hour before sunset
     * @param phase where the sun neither rises nor sets, whether it is up or down; absent on other days
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Sun(
            LocalDate date,
            String destinationId,
            OffsetDateTime sunrise,
            OffsetDateTime sunset,
            OffsetDateTime goldenMorningUntil,
            OffsetDateTime goldenEveningFrom,
            Phase phase) {
        public enum Phase {
            POLAR_DAY,
            POLAR_NIGHT
        }
    }

    /**
     * The clock of one stay.
     *
     * @param utcOffset at the first day's noon, such as {@code +02:00}
     * @param change a clock change during the stay; absent: none
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Clock(String destinationId, String timeZone, String utcOffset, Change change) {
        /** The clocks go from {@code before} to {@code after}. */
        public record Change(LocalDateTime before, LocalDateTime after) {}
    }

    /**
     * A public holiday during a stay.
     *
     * @param name in the request's language where known, else in English
     * @param visits place ids of the visits on that day, whose hours may differ
     */
    public record Holiday(LocalDate date, String destinationId, String name, List<String> visits) {}

    /**
     * @param code ISO 3166-1 alpha-2
     * @param currencies ISO 4217 codes
     * @param callingCode such as {@code +43}
     * @param drivingSide {@code left} or {@code right}
     * @param plugs types of IEC TR 60083, such as C and F
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Country(
            String code,
            String name,
            List<String> currencies,
            List<String> languages,
            String callingCode,
            String drivingSide,
            List<String> plugs,
            List<EmergencyNumber> emergencyNumbers) {}

    /** @param service such as {@code general}, {@code police}, {@code ambulance}, {@code fire} */
    public record EmergencyNumber(String service, String number) {}

    /**
     * What a leg or transfer costs the climate.
     *
     * @param date of the leg; {@code index} its position in the day's legs, or -1 for the day's transfer
     * @param co2eGrams of the whole party, by the leg's mode
     * @param alternatives the same way by other modes
     */
    public record LegFootprint(
            LocalDate date,
            int index,
            Itinerary.Mode mode,
            int metres,
            int minutes,
            long co2eGrams,
            List<Alternative> alternatives,
            String factorSource) {

        /** @param mode such as {@code CAR} or {@code TRAIN} */
        public record Alternative(String mode, long co2eGrams) {}
    }

    /**
     * @param iata three letters
     * @param metres straight line to the stay's base
     * @param transferMinutes typical, by a stated speed
     */
    public record Airport(
            String destinationId, String iata, String name, Coordinates coordinates, int metres, int transferMinutes) {}

    /**
     * The admissions in the traveller's currency.
     *
     * @param total of the whole party
     * @param budget what the traveller set; absent: nothing
     * @param ratesDate day of the table of rates
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Currency(Money total, Money budget, List<Rate> rates, LocalDate ratesDate, String ratesSource) {
        /** One unit of {@code from} is {@code rate} units of {@code to}. */
        public record Rate(String from, String to, BigDecimal rate) {}
    }

    /**
     * Normals of one month at one stay.
     *
     * @param month 1 to 12
     * @param maxC mean daily maximum, degrees Celsius
     * @param minC mean daily minimum, degrees Celsius
     * @param precipitationMm mean sum of the month
     * @param wetDays mean number of days with 1 mm or more
     * @param period years that they are the means of, such as {@code 1991-2020}
     */
    public record Climate(
            String destinationId,
            int month,
            double maxC,
            double minC,
            double precipitationMm,
            double wetDays,
            String period) {}

    /**
     * Forecast of one day at its stay; what the provider does not say is absent.
     *
     * @param precipitationMm sum of the day
     * @param precipitationProbability 0 to 1
     * @param summary for a person, such as {@code light rain}
     * @param rainy whether a day outdoors is better spent on another date
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Weather(
            LocalDate date,
            String destinationId,
            Double minC,
            Double maxC,
            Double precipitationMm,
            Double precipitationProbability,
            String summary,
            boolean rainy) {}

    /**
     * What a provider knows of a place; what it does not know is absent.
     *
     * @param rating 0 to 5
     * @param ratings number of votes behind it
     * @param attribution that the provider's terms ask to be shown
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record PlaceDetails(
            String destinationId,
            String placeId,
            String address,
            String website,
            String phone,
            Double rating,
            Integer ratings,
            String attribution) {}

    /** A text about one day that names places of the plan alone. */
    public record Narrative(LocalDate date, String text) {}

    /**
     * What became of one source of facts.
     *
     * @param name such as {@code sun} or {@code holidays}
     * @param origin library, data set or provider, with its version or date
     * @param at when the facts were made or fetched
     * @param confidence 0 to 1: how likely they are right; absent: not stated
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Source(String name, Status status, String origin, long millis, Instant at, Double confidence) {
        public enum Status {
            ANSWERED,
            FAILED,
            TIMED_OUT
        }
    }
}
