package com.mercurious.travel.gateway.revision;

import com.mercurious.travel.events.Enrichment;
import com.mercurious.travel.events.Itinerary;
import com.mercurious.travel.events.TravelRequest;
import com.mercurious.travel.gateway.form.FormReader;
import com.mercurious.travel.gateway.http.ProblemException;
import com.mercurious.travel.gateway.http.ProblemType;
import com.mercurious.travel.gateway.request.TrackedRequest;
import com.mercurious.travel.gateway.submission.Submission;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.Validator;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/** Turns the body of a call into a revision of a plan, or says all that is wrong with it. */
@ApplicationScoped
public class RevisionCheck {
    private final FormReader<RevisionForm> reader;

    RevisionCheck(Validator validator) {
        this.reader = new FormReader<>(
                RevisionForm.class,
                "an object with at least one change, such as {\"removed\": [\"Prater\"]}",
                validator,
                ProblemType.INVALID_REVISION);
    }

    /** @throws ProblemException where it can't be read, naming each field that is wrong */
    RevisionForm read(byte[] body) {
        return reader.read(body, form -> List.of());
    }

    /**
     * The revision as it is stored.
     *
     * @param earlier COMPLETED, whole
     * @throws ProblemException where it does not fit that plan, naming each field that is wrong
     */
    Submission resolve(TrackedRequest earlier, RevisionForm form) {
        TravelRequest request = earlier.travelRequest();
        Itinerary plan = earlier.plan();
        RevisionRules rules = new RevisionRules(request, plan);
        FormReader.require(rules.check(form), ProblemType.INVALID_REVISION);
        TravelRequest revised = RevisedRequest.of(
                earlier.id(), request, form, rules.pinned(), rules.removed(), rainyDays(earlier, request, form));
        return Submission.of(revised, RevisedRequest.plan(plan, form.alternative()));
    }

    private static List<LocalDate> rainyDays(TrackedRequest earlier, TravelRequest request, RevisionForm form) {
        if (!Boolean.TRUE.equals(form.weather())) {
            return form.rainyDays() == null ? request.rainyDays() : form.rainyDays();
        }
        List<LocalDate> forecast = forecast(earlier, request);
        return form.rainyDays() == null
                ? forecast
                : Stream.concat(form.rainyDays().stream(), forecast.stream())
                        .distinct()
                        .sorted()
                        .toList();
    }

    private static List<LocalDate> forecast(TrackedRequest earlier, TravelRequest request) {
        Enrichment facts = earlier.facts();
        if (facts.weather().isEmpty()) {
            throw ProblemException.of(
                    ProblemType.NO_RAIN_FORECAST,
                    "There is no weather forecast among the facts of %1$s. Refresh them by POST /v1/travel-requests/%1$s/enrichment when the trip is near, or name the dates in rainyDays."
                            .formatted(earlier.id()));
        }
        List<LocalDate> rainy = earlier.contents().facts().digest().rainy().stream()
                .filter(date -> !date.isBefore(request.startDate()) && !date.isAfter(request.endDate()))
                .toList();
        if (rainy.isEmpty()) {
            throw ProblemException.of(
                    ProblemType.NO_RAIN_FORECAST,
                    "No rain is forecast for the days of %s; nothing has to change for the weather."
                            .formatted(earlier.id()));
        }
        return rainy;
    }
}
