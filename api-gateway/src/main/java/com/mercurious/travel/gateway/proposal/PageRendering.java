package com.mercurious.travel.gateway.proposal;

import com.mercurious.travel.gateway.http.PageTemplate;
import com.mercurious.travel.gateway.proposal.words.Words;
import java.util.Map;

/** A proposal as a page to be printed. */
final class PageRendering {
    private PageRendering() {}

    /** Read when the first page is wanted. */
    private static final class Held {
        static final PageTemplate PAGE = PageTemplate.of("/proposal/page");
    }

    /** The page's Content-Security-Policy: its own style sheet and nothing else. */
    static String policy() {
        return Held.PAGE.policy();
    }

    static String of(RenderedProposal rendered, Words words) {
        return Held.PAGE.render(Map.of("page", PageText.of(rendered, words)));
    }
}
