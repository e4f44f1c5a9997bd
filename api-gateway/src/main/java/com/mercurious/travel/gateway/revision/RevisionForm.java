package com.mercurious.travel.gateway.revision;

import com.mercurious.travel.gateway.form.CallbackRules;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a client wants to be different in a plan; at least one change has to be there. A constraint's message says what is
 * wrong and, behind a bar, what would be right.
 */
@Schema(description = "Changes of the plan that there is; at least one. What they do not touch stays as it can.")
public record RevisionForm(
        @Schema(description = "Places of the plan whose visits stay on their day at their time: names or ids")
        @Size(max = 100, message = "has more than 100 places | up to 100 places")
        List<
                        @NotBlank(message = "is empty | the name of a place")
                        @Size(max = 120, message = "is longer than 120 characters | the name of a place") String>
                pinned,

        @Schema(description = "Places of the plan that leave it: names or ids")
        @Size(max = 50, message = "has more than 50 places | up to 50 places")
        List<
                        @NotBlank(message = "is empty | the name of a place")
                        @Size(max = 120, message = "is longer than 120 characters | the name of a place") String>
                removed,

        @Schema(description = "Places that come into the plan: names or ids")
        @Size(max = 20, message = "has more than 20 places | up to 20 places")
        List<
                        @NotBlank(message = "is empty | the name of a place")
                        @Size(max = 120, message = "is longer than 120 characters | the name of a place") String>
                added,

        @Schema(
                description = "Dates of the trip on which places under a roof are preferred, in place of those before; "
                        + "as before where absent")
        List<@NotNull(message = "is null | a date such as 2030-05-17") LocalDate> rainyDays,

        @Schema(
                description = "Take the rainy days from the forecast among the proposal's facts",
                defaultValue = "false")
        Boolean weather,

        @Schema(
                description = "Start from this alternative, by its kind, rather than from the plan",
                examples = "cheaper")
        @Size(max = 60, message = "is longer than 60 characters | the kind of an alternative such as cheaper")
        String alternative,

        @Schema(description = "Further plans wanted beside the best one, 0 to 3; as before where absent")
        @Min(value = 0, message = "is below 0 | 0 to 3 alternatives")
        @Max(value = 3, message = "is above 3 | 0 to 3 alternatives")
        Integer alternatives,

        @Schema(
                description =
                        "Where the end of the revision is told by a signed webhook, as of a travel request; what was told "
                                + "of the earlier plan is not told of this one by itself",
                maxLength = CallbackRules.LONGEST,
                examples = "https://example.com/hooks/trips")
        String callbackUrl) {

    /** Lists where there are none are empty ones; {@code rainyDays} alone tells absent from empty. */
    public RevisionForm {
        pinned = pinned == null ? List.of() : pinned;
        removed = removed == null ? List.of() : removed;
        added = added == null ? List.of() : added;
    }

    /** Whether it asks for anything to be different. */
    boolean changesNothing() {
        return pinned.isEmpty()
                && removed.isEmpty()
                && added.isEmpty()
                && rainyDays == null
                && !Boolean.TRUE.equals(weather)
                && alternative == null
                && alternatives == null;
    }
}
