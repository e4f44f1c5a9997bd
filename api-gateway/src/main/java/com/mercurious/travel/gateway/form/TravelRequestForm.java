package com.mercurious.travel.gateway.form;

import com.mercurious.travel.events.Interest;
import com.mercurious.travel.events.Pace;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a client fills in; only destinations and dates have to be there. A constraint's message says what is wrong and,
 * behind a bar, what would be right.
 */
@Schema(description = "A trip to be planned. Only destinations and dates have to be given.")
public record TravelRequestForm(
        @Schema(description = "Cities, by name in any usual language or by id of GET /v1/destinations")
        @NotEmpty(message = "is missing | at least one city, such as [{\"name\": \"Vienna\"}]")
        @Size(max = 8, message = "has more than 8 cities | 1 to 8 cities")
        List<@NotNull(message = "is null | a city such as {\"name\": \"Vienna\"}") @Valid DestinationForm> destinations,

        @Schema(
                description = "Visit the cities in the order given, rather than in the one that travels least",
                defaultValue = "false")
        Boolean fixedOrder,

        @Schema(description = "First day", examples = "2030-05-16")
        @NotNull(message = "is missing | the first day, such as 2030-05-16")
        LocalDate startDate,

        @Schema(description = "Last day, inclusive; a trip has up to 21 days", examples = "2030-05-19")
        @NotNull(message = "is missing | the last day, such as 2030-05-19")
        LocalDate endDate,

        @Schema(
                description = "When the traveller is there on the first day",
                type = SchemaType.STRING,
                pattern = StrictValues.TIME,
                defaultValue = "10:00",
                examples = "10:30")
        LocalTime arrivalTime,

        @Schema(
                description = "When the traveller has to leave on the last day",
                type = SchemaType.STRING,
                pattern = StrictValues.TIME,
                defaultValue = "18:00",
                examples = "18:00")
        LocalTime departureTime,

        @Schema(description = "Two adults where absent") @Valid
        TravellersForm travellers,

        @Schema(description = "Weights from 0 (no) to 1 (the reason for the trip); everything at 0.5 where absent")
        @Size(max = 10, message = "has too many entries | one weight an interest")
        Map<
                        Interest,
                        @NotNull(message = "is null | a weight from 0 to 1")
                        @DecimalMin(value = "0", message = "is below 0 | a weight from 0 to 1")
                        @DecimalMax(value = "1", message = "is above 1 | a weight from 0 to 1") Double>
                interests,

        @Schema(description = "How full a day may be", defaultValue = "balanced")
        Pace pace,

        @Schema(description = "Limit for the admissions of the whole party; none where absent") @Valid
        BudgetForm budget,

        @Schema(description = "Names or ids of places that have to be in the plan")
        @Size(max = 20, message = "has more than 20 places | up to 20 places")
        List<
                        @NotBlank(message = "is empty | the name of a place")
                        @Size(max = 120, message = "is longer than 120 characters | the name of a place") String>
                mustSee,

        @Schema(description = "Names or ids of places that must not be in it")
        @Size(max = 50, message = "has more than 50 places | up to 50 places")
        List<
                        @NotBlank(message = "is empty | the name of a place")
                        @Size(max = 120, message = "is longer than 120 characters | the name of a place") String>
                mustAvoid,

        @Schema(description = "Hours between which the traveller is out; 09:00 to 20:00 where absent") @Valid
        DailyWindowForm dailyWindow,

        @Schema(description = "Where each day starts and ends; the centre of the city where absent") @Valid
        BaseForm base,

        @Schema(description = "BCP 47 tag for names and texts", defaultValue = "en")
        @Pattern(
                regexp = "^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}$",
                message = "is not a language tag | a BCP 47 tag such as en or pt-BR")
        String language,

        @Schema(description = "What the plan must spare the travellers")
        AccessibilityForm accessibility,

        @Schema(description = "Dates of the trip on which places under a roof are preferred; none where absent")
        List<@NotNull(message = "is null | a date such as 2030-05-17") LocalDate> rainyDays,

        @Schema(description = "Further plans wanted beside the best one, 0 to 3", defaultValue = "3")
        @Min(value = 0, message = "is below 0 | 0 to 3 alternatives")
        @Max(value = 3, message = "is above 3 | 0 to 3 alternatives")
        Integer alternatives,

        @Schema(
                description =
                        "Where the end of the travel request is told by a signed webhook; a webhook secret has to "
                                + "be made first. https, to a public address",
                maxLength = CallbackRules.LONGEST,
                examples = "https://example.com/hooks/trips")
        String callbackUrl) {
    /** Of one city. */
    static final int MOST_NIGHTS = 20;

    /** Adults and children. */
    static final int LARGEST_PARTY = 20;

    @Schema(description = "A city: a name or an id")
    public record DestinationForm(
            @Schema(description = "id of GET /v1/destinations", examples = "vienna")
            @Size(max = 80, message = "is longer than 80 characters | an id such as vienna")
            String id,

            @Schema(description = "Name in any usual language", examples = "Vienna")
            @Size(max = 80, message = "is longer than 80 characters | a name such as Vienna")
            String name,

            @Schema(description = "Nights to stay; shared out by what there is to see where absent")
            @Min(value = 1, message = "is below 1 | 1 to 20 nights, or leave it out")
            @Max(value = MOST_NIGHTS, message = "is above 20 | 1 to 20 nights, or leave it out")
            Integer nights) {}

    @Schema(description = "The party; a child is under 14")
    public record TravellersForm(
            @Schema(defaultValue = "2")
            @Min(value = 0, message = "is below 0 | 0 to 20 adults")
            @Max(value = LARGEST_PARTY, message = "is above 20 | 0 to 20 adults")
            Integer adults,

            @Schema(defaultValue = "0")
            @Min(value = 0, message = "is below 0 | 0 to 20 children")
            @Max(value = LARGEST_PARTY, message = "is above 20 | 0 to 20 children")
            Integer children) {}

    public record BudgetForm(
            @Schema(description = "In major units, as exact as the currency's minor unit at most", examples = "300")
            @NotNull(message = "is missing | an amount such as 300")
            @DecimalMin(value = "0", message = "is below 0 | an amount from 0")
            @DecimalMax(value = "10000000", message = "is above 10000000 | a smaller amount")
            BigDecimal amount,

            @Schema(description = "ISO 4217 code of money that is in use", pattern = "^[A-Z]{3}$", examples = "EUR")
            @NotNull(message = "is missing | an ISO 4217 code such as EUR")
            String currency) {}

    public record DailyWindowForm(
            @Schema(type = SchemaType.STRING, pattern = StrictValues.TIME, examples = "09:00")
            @NotNull(message = "is missing | a time such as 09:00")
            LocalTime from,

            @Schema(type = SchemaType.STRING, pattern = StrictValues.TIME, examples = "20:00")
            @NotNull(message = "is missing | a time such as 20:00")
            LocalTime to) {}

    @Schema(description = "WGS84, in degrees")
    public record BaseForm(
            @NotNull(message = "is missing | a latitude such as 48.2084")
            @DecimalMin(value = "-90", message = "is below -90 | a latitude from -90 to 90")
            @DecimalMax(value = "90", message = "is above 90 | a latitude from -90 to 90")
            Double lat,

            @NotNull(message = "is missing | a longitude such as 16.3725")
            @DecimalMin(value = "-180", message = "is below -180 | a longitude from -180 to 180")
            @DecimalMax(value = "180", message = "is above 180 | a longitude from -180 to 180")
            Double lon) {}

    public record AccessibilityForm(
            @Schema(defaultValue = "false") Boolean avoidStairs,
            @Schema(defaultValue = "false") Boolean avoidLongWalks) {}
}
