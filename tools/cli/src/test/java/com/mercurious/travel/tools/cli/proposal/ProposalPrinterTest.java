package com.mercurious.travel.tools.cli.proposal;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import com.mercurious.travel.events.EnrichmentCompleted;
import com.mercurious.travel.events.EventType;
import com.mercurious.travel.events.GenerationCompleted;
import com.mercurious.travel.events.Proposal;
import com.mercurious.travel.events.ProposalCompleted;
import com.mercurious.travel.tools.suite.terminal.Terminal;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("machine-text")
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
    void aRevisionSaysFirstWhatChangedAndThenWhatThePlanIsLike() throws IOException {
        List<String> lines = printed(revision());

        assertThat(lines)
                .containsSubsequence(
                        "Changes  to the plan of 01930d5e-7c40-7b1a-9c53-6f1f0a2b4c11",
                        "  - Fisherman's Bastion, Sat 11 May: You asked for it to be left out.",
                        "  + Hungarian National Museum, Sat 11 May: You asked for it.",
                        "  = 1 visit stays on its day",
                        "80 % of the time at places · 26 min on foot · variety 0.0 · art 45 % (asked 53 %), history",
                        "  84 % of the time at places · 26 min on foot · variety 0.0",
                        "  A slow morning at the Art History Museum, and lunch close by.",
                        "                museum · 42.00 EUR · open 10:00–18:00 · you asked to keep this visit at",
                        "                this time",
                        "Saturday 11 May 2030, Budapest",
                        "  Forecast: rain, 11 to 18 °C, 6.4 mm",
                        "Alternatives",
                        "  more-outdoors        One visit under the open sky instead of none.");
        assertThat(lines).anySatisfy(line -> assertThat(line).contains("you asked for this place"));
        assertThat(lines)
                .contains("  Weather      May in Vienna: usually 11 to 20 °C, 9 of its days with rain (1991-2020)");
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
        return read(EventType.PROPOSAL_COMPLETED, "", ProposalCompleted.class).proposal();
    }

    private static Proposal revision() throws IOException {
        Proposal sample = sample();
        GenerationCompleted planned = read(EventType.GENERATION_COMPLETED, "-revision", GenerationCompleted.class);
        EnrichmentCompleted facts = read(EventType.ENRICHMENT_COMPLETED, "-live", EnrichmentCompleted.class);
        return new Proposal(
                sample.id(),
                sample.createdAt(),
                planned.request(),
                planned.itinerary(),
                facts.enrichment(),
                sample.price(),
                List.of());
    }

    private static <T> T read(EventType type, String variant, Class<T> data) throws IOException {
        ObjectMapper json = new ObjectMapper()
                .registerModule(new JavaTimeModule())
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .disable(DeserializationFeature.ADJUST_DATES_TO_CONTEXT_TIME_ZONE);
        String resource = type.sampleResource().replace(".json", variant + ".json");
        try (InputStream sample = Proposal.class.getClassLoader().getResourceAsStream(resource)) {
            return json.readValue(sample, data);
        }
    }
}
