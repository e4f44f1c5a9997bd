package com.mercurious.travel.gateway.http;

import com.mercurious.travel.gateway.digest.Sha256;
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
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * A page by Qute: without script, with a style sheet of its own and nothing from elsewhere. Every value is escaped. Whoever
 * has one keeps it in a class that is loaded when the first page is wanted: a start that nobody asks for a page costs nothing.
 */
public final class PageTemplate {
    private static final String HTML = "text/html";

    private final Template template;
    private final String style;
    private final String policy;

    private PageTemplate(Template template, String style) {
        this.template = template;
        this.style = style;
        this.policy = String.join(
                "; ",
                "default-src 'none'",
                "style-src 'sha256-" + digest(style) + "'",
                "base-uri 'none'",
                "form-action 'none'",
                "frame-ancestors 'none'");
    }

    /**
     * The page of two resources beside each other.
     *
     * @param name of them without their ends, such as {@code /proposal/page} for {@code page.html} and {@code page.css}
     */
    public static PageTemplate of(String name) {
        Template template = Engine.builder()
                .addDefaults()
                .addValueResolver(new ReflectionValueResolver())
                .addResultMapper(new HtmlEscaper(List.of(HTML)))
                .strictRendering(true)
                .removeStandaloneLines(true)
                .build()
                .parse(read(name + ".html"), Variant.forContentType(HTML));
        return new PageTemplate(template, read(name + ".css"));
    }

    private static String read(String resource) {
        try (InputStream in = PageTemplate.class.getResourceAsStream(resource)) {
            return new String(Objects.requireNonNull(in, resource).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String digest(String text) {
        return Base64.getEncoder().encodeToString(Sha256.of(text.getBytes(StandardCharsets.UTF_8)));
    }

    /** The page's Content-Security-Policy: its own style sheet and nothing else. */
    public String policy() {
        return policy;
    }

    /** The page with these values; its style sheet is {@code style}. */
    public String render(Map<String, Object> values) {
        var instance = template.data("style", new RawString(style));
        values.forEach(instance::data);
        return instance.render();
    }
}
