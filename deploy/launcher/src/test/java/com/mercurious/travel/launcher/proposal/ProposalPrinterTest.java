package com.mercurious.travel.launcher.proposal;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import com.mercurious.travel.events.EventType;
import com.mercurious.travel.events.Proposal;
import com.mercurious.travel.events.ProposalCompleted;
import com.mercurious.travel.launcher.terminal.Terminal;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class ProposalPrinterTest {
    private static final int COLUMNS = 90;

    @Test
    void aPersonFindsDaysTimesPlacesWaysAndCosts() throws IOException {
        List<String> lines = printed(sample());

        assertThat(lines.get(1))
                .isEqualTo("Vienna and Budapest · Fri 10 May to Sat 11 May 2030, 2 days · 2 adults and 1 child"
                        + " · balanced pace");
        assertThat(lines).anySatisfy(line -> assertThat(line).startsWith("Friday 10 May 2030, Vienna"));
        assertThat(lines)
                .containsSubsequence(
                        "  10:00         set out",
                        "                ↓ walk 13 min, 1.0 km",
                        "  10:13–12:43   Art History Museum (Kunsthistorisches Museum)",
                        "                museum · 42.00 EUR · open 10:00–18:00 · must-see",
                        "  12:43–13:43   lunch",
                        "  13:56         back");
    }

    @Test
    void theJourneyBetweenTheCitiesStandsOnItsDay() throws IOException {
        List<String> lines = printed(sample());

        int secondDay = indexOf(lines, "Saturday 11 May 2030");
        assertThat(lines.subList(secondDay, lines.size()))
                .anySatisfy(line -> assertThat(line).contains("train to Budapest"));
    }

    @Test
    void factsAreThereAndNoLineOfThemIsWiderThanTheTerminal() throws IOException {
        List<String> lines = printed(sample());

        List<String> facts = lines.subList(lines.indexOf("Good to know"), lines.size());
        assertThat(facts).anySatisfy(line -> assertThat(line).contains("emergency"));
        assertThat(facts).anySatisfy(line -> assertThat(line).contains("CO2e"));
        assertThat(facts).anySatisfy(line -> assertThat(line).contains("Airport"));
        assertThat(facts.subList(0, facts.size() - 1))
                .allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(COLUMNS));
    }

    @Test
    void aProposalWithoutFactsIsPrintedAllTheSame() throws IOException {
        Proposal sample = sample();
        Proposal bare = new Proposal(
                sample.id(), sample.createdAt(), sample.request(), sample.itinerary(), null, null, List.of());

        List<String> lines = printed(bare);

        assertThat(lines).doesNotContain("Good to know", "Warnings");
        assertThat(lines).anySatisfy(line -> assertThat(line).contains("Art History Museum"));
    }

    @Test
    void withoutColoursThereIsNoEscapeSequence() throws IOException {
        assertThat(printed(sample())).allSatisfy(line -> assertThat(line).doesNotContain("\u001b"));
    }

    private static int indexOf(List<String> lines, String start) {
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).startsWith(start)) {
                return i;
            }
        }
        throw new AssertionError("no line starts with " + start);
    }

    private static List<String> printed(Proposal proposal) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8);
        new ProposalPrinter(new Terminal(out, false, COLUMNS, false)).print(proposal);
        return bytes.toString(StandardCharsets.UTF_8).lines().toList();
    }

    private static Proposal sample() throws IOException {
        ObjectMapper json = new ObjectMapper()
                .registerModule(new JavaTimeModule())
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .disable(DeserializationFeature.ADJUST_DATES_TO_CONTEXT_TIME_ZONE);
        try (InputStream sample =
                Proposal.class.getClassLoader().getResourceAsStream(EventType.PROPOSAL_COMPLETED.sampleResource())) {
            return json.readValue(sample, ProposalCompleted.class).proposal();
        }
    }
}
