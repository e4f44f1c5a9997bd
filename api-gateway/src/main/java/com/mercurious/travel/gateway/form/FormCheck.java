package com.mercurious.travel.gateway.form;

import com.mercurious.travel.gateway.http.FieldError;
import com.mercurious.travel.gateway.http.ProblemException;
import com.mercurious.travel.gateway.http.ProblemType;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.Validator;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Turns the body of a call into a travel request, or says all that is wrong with it. */
@ApplicationScoped
public class FormCheck {
    private final FormReader<TravelRequestForm> reader;
    private final CallbackRules callbacks;
    private final FormConfig config;
    private final Clock clock;

    FormCheck(Validator validator, CallbackRules callbacks, FormConfig config, Clock clock) {
        this.reader = new FormReader<>(
                TravelRequestForm.class,
                "an object with at least destinations, startDate and endDate",
                validator,
                ProblemType.INVALID_REQUEST);
        this.callbacks = callbacks;
        this.config = config;
        this.clock = clock;
    }

    /** @throws ProblemException where it is not a travel request, naming each field that is wrong */
    public CheckedForm check(byte @Nullable [] body) {
        TravelRequestForm form = reader.read(body, this::misfits);
        return new CheckedForm(FormDefaults.fill(form, config.alternatives()), form.callbackUrl());
    }

    private List<FieldError> misfits(TravelRequestForm form) {
        List<FieldError> errors = new ArrayList<>(new TripRules(config.maxDays(), earliest()).check(form));
        errors.addAll(callbacks.misfits(form.callbackUrl()));
        return errors;
    }

    /** Today, where the day begins last: a day before today in UTC is past everywhere. */
    private LocalDate earliest() {
        return LocalDate.now(clock.withZone(ZoneOffset.UTC)).minusDays(1);
    }
}
