package com.mercurious.travel.gateway.proposal;

import com.mercurious.travel.gateway.proposal.words.Words;
import io.quarkus.qute.Engine;
import io.quarkus.qute.HtmlEscaper;
import io.quarkus.qute.RawString;
import io.quarkus.qute.ReflectionValueResolver;
import io.quarkus.qute.Template;
import io.quarkus.qute.Variant;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.Objects;

/**
 * A proposal as a page to be printed, by Qute: without script, and with nothing from elsewhere. Every value is escaped. The
 * template is read when the first page is wanted: a start of the service that nobody asks for a page costs nothing.
 */
final class PageRendering {
    private static final String HTML = "text/html";

    private PageRendering() {}

    /** Read once. */
    private static final class Files {
        static final String STYLE = read("page.css");
        static final Template TEMPLATE = Engine.builder()
                .addDefaults()
                .addValueResolver(new ReflectionValueResolver())
                .addResultMapper(new HtmlEscaper(List.of(HTML)))
                .strictRendering(true)
                .removeStandaloneLines(true)
                .build()
                .parse(read("page.html"), Variant.forContentType(HTML));
        static final String POLICY = String.join(
                "; ",
                "default-src 'none'",
                "style-src 'sha256-" + digest(STYLE) + "'",
                "base-uri 'none'",
                "form-action 'none'",
                "frame-ancestors 'none'");

        private static String read(String name) {
            String resource = "/proposal/" + name;
            try (InputStream in = PageRendering.class.getResourceAsStream(resource)) {
                return new String(Objects.requireNonNull(in, resource).readAllBytes(), StandardCharsets.UTF_8);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private static String digest(String text) {
            try {
                byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
                return Base64.getEncoder().encodeToString(digest);
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException("every Java platform has SHA-256", e);
            }
        }
    }

    /** The page's Content-Security-Policy: its own style sheet and nothing else. */
    static String policy() {
        return Files.POLICY;
    }

    static String of(RenderedProposal rendered, Words words) {
        return Files.TEMPLATE
                .data("page", PageText.of(rendered, words))
                .data("style", new RawString(Files.STYLE))
                .render();
    }
}
