package com.mercurious.travel.gateway.form;

import com.mercurious.travel.gateway.http.FieldError;
import java.util.Optional;

/** Where the end of a travel request may be told. */
public interface CallbackRules {
    /** Characters of an address. */
    int LONGEST = 1000;

    /**
     * What is wrong with an address; empty: nothing.
     *
     * @param field that it is the value of
     */
    Optional<FieldError> misfit(String field, String url);
}
