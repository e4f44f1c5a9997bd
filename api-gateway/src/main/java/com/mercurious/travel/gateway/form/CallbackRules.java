package com.mercurious.travel.gateway.form;

import com.mercurious.travel.gateway.http.FieldError;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where the end of a travel request may be told. */
public interface CallbackRules {
    /** Characters of an address. */
    int LONGEST = 1000;

    /**
     * What is wrong with a form's {@code callbackUrl}; empty: nothing.
     *
     * @param url null: it has none
     */
    List<FieldError> misfits(@Nullable String url);
}
