package com.mercurious.travel.gateway.webhook;

import com.mercurious.travel.gateway.access.Caller;
import com.mercurious.travel.gateway.form.CallbackRules;
import com.mercurious.travel.gateway.http.FieldError;
import com.mercurious.travel.gateway.store.WebhookSecrets;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.concurrent.TimeoutException;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Says of a caller's address whether its travel request's end can be told there. That it leads to a public address is checked
 * again with each attempt: what is said here is for the caller alone.
 */
@ApplicationScoped
public class CallbackCheck implements CallbackRules {
    private static final Logger LOG = Logger.getLogger(CallbackCheck.class);

    private final Addresses addresses;
    private final WebhookSecrets secrets;
    private final Caller caller;
    private final WebhookConfig config;

    CallbackCheck(Addresses addresses, WebhookSecrets secrets, Caller caller, WebhookConfig config) {
        this.addresses = addresses;
        this.secrets = secrets;
        this.caller = caller;
        this.config = config;
    }

    @Override
    public List<FieldError> misfits(@Nullable String url) {
        try {
            return url == null ? List.of() : misfits(CallbackUrl.parse(url, config.plainHttp(), config.ports()));
        } catch (CallbackUrl.Misfit e) {
            return misfit(e.getMessage(), e.expected());
        }
    }

    private List<FieldError> misfits(CallbackUrl url) {
        if (!secrets.isThere(caller.name())) {
            return misfit("has no secret to sign with", "make one by POST /v1/me/webhook-secret, then send this again");
        }
        return leadsSomewhere(url)
                ? List.of()
                : misfit("leads to no public address", "a host whose addresses are all on the public internet");
    }

    private static List<FieldError> misfit(String problem, String expected) {
        return List.of(new FieldError("$.callbackUrl", problem, expected));
    }

    /** What can't be told in time is taken, as the attempts will tell. */
    private boolean leadsSomewhere(CallbackUrl url) {
        try {
            return !addresses.of(url.host()).isEmpty();
        } catch (Addresses.NotOpenException e) {
            return false;
        } catch (TimeoutException e) {
            LOG.warn("the name of a callbackUrl could not be resolved in time; check the resolver of this machine");
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }
}
