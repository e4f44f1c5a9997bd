package com.mercurious.travel.enrichment.provider;

import com.mercurious.travel.enrichment.provider.ProviderException.Reason;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Asks providers one after the other until one answers; where none does, takes what the first of them answered before,
 * however old.
 */
public final class ProviderChain<Q, A> implements Provider<Q, A> {
    private final List<Provider<Q, A>> providers;

    /** @param providers at least one, the preferred first */
    public ProviderChain(List<Provider<Q, A>> providers) {
        this.providers = List.copyOf(providers);
    }

    @Override
    public Answer<A> ask(Q question, boolean fresh) {
        List<ProviderException> failures = new ArrayList<>();
        for (Provider<Q, A> provider : providers) {
            try {
                return provider.ask(question, fresh);
            } catch (ProviderException e) {
                failures.add(e);
            }
        }
        String reasons = failures.stream().map(Throwable::getMessage).distinct().collect(Collectors.joining("; "));
        Reason last = failures.getLast().reason();
        return remembered(question)
                .map(answer -> answer.inSpiteOf(reasons))
                .orElseThrow(() -> new ProviderException(last, reasons));
    }

    @Override
    public Optional<Answer<A>> remembered(Q question) {
        return providers.stream()
                .map(provider -> provider.remembered(question))
                .flatMap(Optional::stream)
                .findFirst();
    }
}
