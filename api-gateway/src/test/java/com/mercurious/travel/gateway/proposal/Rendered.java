package com.mercurious.travel.gateway.proposal;

import com.mercurious.travel.events.Proposal;
import com.mercurious.travel.gateway.proposal.words.Language;
import com.mercurious.travel.gateway.proposal.words.Words;
import java.nio.charset.StandardCharsets;

/** The forms of a proposal's own plan. */
final class Rendered {
    private Rendered() {}

    static String calendar(Proposal proposal) {
        return calendar(proposal, Language.ENGLISH);
    }

    static String calendar(Proposal proposal, Language language) {
        return CalendarRendering.of(plan(proposal), Words.in(language));
    }

    static String route(Proposal proposal, Language language) {
        return new String(RouteRendering.of(plan(proposal), Words.in(language)), StandardCharsets.UTF_8);
    }

    static String page(Proposal proposal, Language language) {
        return PageRendering.of(plan(proposal), Words.in(language));
    }

    static RenderedProposal plan(Proposal proposal) {
        return new RenderedProposal(proposal, null);
    }
}
