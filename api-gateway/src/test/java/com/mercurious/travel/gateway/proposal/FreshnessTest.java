package com.mercurious.travel.gateway.proposal;

import static org.assertj.core.api.Assertions.assertThat;

import com.mercurious.travel.gateway.Samples;
import com.mercurious.travel.gateway.proposal.words.Language;
import com.mercurious.travel.gateway.request.TrackedRequest;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("machine-text")
class FreshnessTest {
    private static final String LATER = "Fri, 31 Dec 2100 00:00:00 GMT";
    private static final String EARLIER = "Sat, 01 Jan 2000 00:00:00 GMT";

    private final TrackedRequest request = Samples.completed("0193a000-0000-7000-8000-000000000002");
    private final Freshness french = Freshness.of(request, Form.HTML, Language.FRENCH, null);

    @Test
    void eachFormLanguageAndPlanHasATagOfItsOwn() {
        // When
        List<String> tags = new ArrayList<>();
        for (String form : List.of(Form.JSON, Form.ICALENDAR, Form.GEO_JSON, Form.GPX, Form.HTML)) {
            for (String alternative : new String[] {null, "cheaper", "more-outdoors"}) {
                tags.add(Freshness.of(request, form, null, alternative).header());
                tags.add(Freshness.of(request, form, Language.ENGLISH, alternative)
                        .header());
                tags.add(Freshness.of(request, form, Language.FRENCH, alternative)
                        .header());
            }
        }

        // Then
        assertThat(tags).doesNotHaveDuplicates().allMatch(tag -> tag.matches("W/\"[!#-~]+\""));
    }

    @ParameterizedTest(name = "If-None-Match: {0}, If-Modified-Since: {1}: {2}")
    @CsvSource(
            nullValues = "-",
            quoteCharacter = '`',
            value = {
                "-,                     -,     false",
                "*,                     -,     true",
                "W/\"TAG\",             -,     true",
                "\"TAG\",               -,     true",
                "`\"x\", W/\"TAG\"`,    -,     true",
                "`W/\"a,b\",\"TAG\"`,   -,     true",
                "\"x\",                 LATER, false",
                "TAG,                   -,     false",
                "\"TAGx\",              -,     false",
                "-,                     LATER, true",
                "-,                     SAME,  true",
                "-,                     EARLIER, false",
                "-,                     soon,  false",
                "\"\",                  LATER, false",
            })
    void aClientKnowsWhatItHasTheTagOf(String ifNoneMatch, String ifModifiedSince, boolean known) {
        // Given
        String tags = ifNoneMatch == null ? null : ifNoneMatch.replace("TAG", french.tag());
        String since = ifModifiedSince == null
                ? null
                : switch (ifModifiedSince) {
                    case "LATER" -> LATER;
                    case "EARLIER" -> EARLIER;
                    case "SAME" -> "Wed, 21 Nov 2029 09:00:05 GMT";
                    default -> ifModifiedSince;
                };

        // When
        boolean isKnown = french.isKnown(tags, since);

        // Then
        assertThat(isKnown).isEqualTo(known);
    }
}
