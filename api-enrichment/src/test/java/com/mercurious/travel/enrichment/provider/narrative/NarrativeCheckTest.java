package com.mercurious.travel.enrichment.provider.narrative;

import static org.assertj.core.api.Assertions.assertThat;

import com.mercurious.travel.enrichment.provider.narrative.DayPlan.Stop;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NarrativeCheckTest {
    private final NarrativeCheck check = new NarrativeCheck();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Start the morning at St. Stephen's Cathedral and take your time. After lunch, walk to the Upper Belvedere in Vienna.",
                "The cathedral comes first; then a stroll leads to the Belvedere, where the afternoon ends quietly.",
                "Vienna’s Stephansdom opens the day, and the “Oberes Belvedere” ends it without any hurry at all."
            })
    void aTextThatNamesThePlanAloneIsFine(String text) {
        assertThat(check.problem(text, plan("en"))).isEmpty();
    }

    @Test
    void germanNounsAreNoNames() {
        String text =
                "Am Vormittag steht der Stephansdom auf dem Programm. Nach dem Mittagessen führt ein Spaziergang durch die "
                        + "Stadt zum Oberen Belvedere.";

        assertThat(check.problem(text.replace("Oberen", "Oberes"), plan("de"))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "Start the morning at Schönbrunn Palace and take your time before the afternoon begins., Schönbrunn",
        "Disneyland is a fine place to start the morning and to take your time at it., Disneyland",
        "Start at the cathedral and then take the train to Bratislava for the afternoon., Bratislava",
        "Start at the cathedral and then walk to the 'Café Central' for a long break., Café",
        "Start at the cathedral which McDonalds sponsors and then walk on and on., McDonalds"
    })
    void aNameThatIsNotInThePlanIsFound(String text, String name) {
        assertThat(check.problem(text, plan("en")).orElseThrow()).contains(name).contains("not in the plan");
    }

    @Test
    void aQuotedNameThatIsWrittenSmallIsFound() {
        String text = "Start at the cathedral and then walk to the \"hotel sacher\" for a long and quiet break.";

        assertThat(check.problem(text, plan("en")).orElseThrow()).contains("hotel sacher");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Start the morning at https://evil.example and take your time before the afternoon begins.",
                "Start the morning at <b>the cathedral</b> and take your time before the afternoon begins.",
                "Start the morning\nat the cathedral and take your time before the afternoon begins at last."
            })
    void linksAndMarkupAreFound(String text) {
        assertThat(check.problem(text, plan("en")).orElseThrow()).contains("link, markup or control");
    }

    @Test
    void anotherScriptIsFound() {
        assertThat(check.problem(
                                "Start the morning at the cathedral, then see the Кремль and take your time.",
                                plan("en"))
                        .orElseThrow())
                .contains("another script");
    }

    @Test
    void tooShortAndTooLongAreFound() {
        assertThat(check.problem("Enjoy.", plan("en")).orElseThrow()).contains("characters");
        assertThat(check.problem("Enjoy the day. ".repeat(60), plan("en")).orElseThrow())
                .contains("characters");
    }

    private static DayPlan plan(String language) {
        return new DayPlan(
                LocalDate.of(2027, 4, 29),
                "Vienna",
                List.of("Vienna", "Wien", "Austria"),
                language,
                List.of(
                        new Stop(List.of("St. Stephen's Cathedral", "Stephansdom"), "church", LocalTime.of(10, 0), 60),
                        new Stop(List.of("Upper Belvedere", "Oberes Belvedere"), "museum", LocalTime.of(14, 0), 90)),
                List.of("lunch"));
    }
}
