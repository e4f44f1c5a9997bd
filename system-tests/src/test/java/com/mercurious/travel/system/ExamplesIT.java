package com.mercurious.travel.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.mercurious.travel.events.Failure;
import com.mercurious.travel.events.Interest;
import com.mercurious.travel.events.Itinerary;
import com.mercurious.travel.events.Itinerary.Leg;
import com.mercurious.travel.events.Itinerary.Mode;
import com.mercurious.travel.events.Itinerary.Visit;
import com.mercurious.travel.events.Proposal;
import com.mercurious.travel.events.RequestState;
import com.mercurious.travel.system.TestSuite.Running;
import com.mercurious.travel.tools.suite.client.Follower;
import com.mercurious.travel.tools.suite.client.GatewayClient;
import com.mercurious.travel.tools.suite.client.RequestStatus;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Each example gives what its file's name says, over HTTP and through the whole suite. */
@ExtendWith(TestSuite.class)
class ExamplesIT {
    private static final int SHORT_WALK_METRES = 600;
    private static final int SHORT_WALKS_A_DAY_METRES = 3_500;

    private final GatewayClient gateway;

    ExamplesIT(Running running) {
        this.gateway = running.suite().client();
    }

    @Test
    void cityBreak() throws Exception {
        Proposal proposal = proposalOf("city-break");

        assertThat(proposal.itinerary().days()).hasSize(4);
        assertThat(visits(proposal)).hasSizeGreaterThanOrEqualTo(10);
        assertThat(visits(proposal)).filteredOn(Visit::mustSee).hasSize(2);
        assertThat(proposal.enrichment().sources()).isNotEmpty().allSatisfy(source -> assertThat(source.status())
                .as(source.name())
                .hasToString("ANSWERED"));
        assertThat(proposal.enrichment().sun()).hasSize(4);
    }

    @Test
    void twoCities() throws Exception {
        Proposal proposal = proposalOf("two-cities");

        Itinerary itinerary = proposal.itinerary();
        assertThat(itinerary.stays())
                .extracting(Itinerary.Stay::destinationId)
                .containsExactlyInAnyOrder("vienna", "budapest");
        assertThat(itinerary.transfers()).hasSize(1);
        for (String city : List.of("vienna", "budapest")) {
            assertThat(itinerary.days())
                    .filteredOn(day -> day.destinationId().equals(city))
                    .flatExtracting(Itinerary.Day::visits)
                    .as("visits in " + city)
                    .hasSizeGreaterThanOrEqualTo(4);
        }
        assertThat(proposal.enrichment().currency().rates()).isNotEmpty();
        assertThat(proposal.price().withinBudget()).isTrue();
    }

    @Test
    void family() throws Exception {
        Proposal proposal = proposalOf("family");

        List<Visit> visits = visits(proposal);
        long forFamilies = visits.stream()
                .filter(visit -> visit.interests().contains(Interest.FAMILY))
                .count();
        assertThat(forFamilies).isGreaterThanOrEqualTo(4).isGreaterThanOrEqualTo(visits.size() / 2);
    }

    @Test
    void tightBudget() throws Exception {
        Proposal proposal = proposalOf("tight-budget");

        BigDecimal budget = proposal.request().budget().amount();
        assertThat(proposal.price().total().amount()).isLessThanOrEqualTo(budget);
        assertThat(proposal.price().withinBudget()).isTrue();
        assertThat(visits(proposal)).hasSizeGreaterThanOrEqualTo(8);
        assertThat(visits(proposal).stream()
                        .filter(visit -> visit.admission() != null)
                        .map(visit -> visit.admission().amount())
                        .reduce(BigDecimal.ZERO, BigDecimal::add))
                .isLessThanOrEqualTo(budget);
    }

    @Test
    void accessible() throws Exception {
        Proposal proposal = proposalOf("accessible");

        Set<String> stairs = CataloguePlaces.withStairs("barcelona");
        assertThat(stairs).isNotEmpty();
        assertThat(visits(proposal)).hasSizeGreaterThanOrEqualTo(6);
        assertThat(visits(proposal)).extracting(Visit::placeId).doesNotContainAnyElementsOf(stairs);
        assertThat(proposal.itinerary().days()).allSatisfy(day -> {
            List<Leg> walks =
                    day.legs().stream().filter(leg -> leg.mode() == Mode.WALK).toList();
            assertThat(walks).allSatisfy(leg -> assertThat(leg.metres()).isLessThanOrEqualTo(SHORT_WALK_METRES));
            assertThat(walks.stream().mapToInt(Leg::metres).sum()).isLessThanOrEqualTo(SHORT_WALKS_A_DAY_METRES);
        });
    }

    @Test
    void rainyDay() throws Exception {
        Proposal proposal = proposalOf("rainy-day");

        LocalDate rainy = proposal.request().rainyDays().getFirst();
        assertThat(indoorShare(proposal, day -> day.date().equals(rainy)))
                .isGreaterThan(0.5)
                .isGreaterThan(indoorShare(proposal, day -> !day.date().equals(rainy)));
        assertThat(visits(proposal))
                .filteredOn(visit -> visit.start().toLocalDate().equals(rainy))
                .extracting(visit -> visit.reason().code())
                .contains("INDOORS");
    }

    @Test
    void romePacked() throws Exception {
        Proposal proposal = proposalOf("rome-packed");

        assertThat(visits(proposal)).hasSizeGreaterThanOrEqualTo(15);
        assertThat(visits(proposal)).filteredOn(Visit::mustSee).hasSize(3);
    }

    @Test
    void tokyoFood() throws Exception {
        Proposal proposal = proposalOf("tokyo-food");

        List<Visit> visits = visits(proposal);
        long forFood = visits.stream()
                .filter(visit -> visit.interests().contains(Interest.FOOD))
                .count();
        assertThat(forFood).isGreaterThanOrEqualTo(4);
        assertThat(proposal.price().byCurrency()).extracting("currency").contains("JPY");
        assertThat(proposal.price().total().currency()).isEqualTo("EUR");
        assertThat(proposal.enrichment().currency().ratesDate()).isNotNull();
        assertThat(proposal.enrichment().holidays()).as("Golden Week").isNotEmpty();
    }

    @Test
    void unknownDestination() throws Exception {
        RequestStatus end = endOf("unknown-destination");

        assertThat(end.state()).isEqualTo(RequestState.FAILED);
        assertThat(end.failure().code()).isEqualTo(Failure.UNKNOWN_DESTINATION);
        assertThat(end.failure().message()).contains("Barcelonia");
        assertThat(end.failure().suggestions()).contains("Barcelona");
    }

    @Test
    void thereIsATestForEveryExample() throws IOException {
        List<String> tests = Stream.of(ExamplesIT.class.getDeclaredMethods())
                .map(method -> method.getName().toLowerCase(Locale.ROOT))
                .toList();

        assertThat(names()).hasSizeGreaterThanOrEqualTo(6).allSatisfy(name -> assertThat(tests)
                .contains(name.replace("-", "")));
    }

    private static List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(PipelineIT.examples())) {
            return files.filter(Files::isRegularFile)
                    .map(file -> file.getFileName().toString().replace(".json", ""))
                    .toList();
        }
    }

    private RequestStatus endOf(String name) throws IOException, InterruptedException {
        String id = gateway.submit(PipelineIT.example(name)).id();
        return new Follower(gateway).follow(id, progress -> {});
    }

    /** The proposal, once it has been found to keep what every proposal has to keep. */
    private Proposal proposalOf(String name) throws IOException, InterruptedException {
        RequestStatus end = endOf(name);
        assertThat(end.state()).as(name + ": " + end.failure()).isEqualTo(RequestState.COMPLETED);
        Proposal proposal = gateway.proposal(end.id());
        assertThat(ProposalRules.violations(proposal)).isEmpty();
        return proposal;
    }

    /** Of the minutes at places, those under a roof. */
    private static double indoorShare(Proposal proposal, Predicate<Itinerary.Day> days) {
        long all = 0;
        long indoors = 0;
        for (Itinerary.Day day : proposal.itinerary().days()) {
            for (Visit visit : days.test(day) ? day.visits() : List.<Visit>of()) {
                long minutes =
                        Duration.between(visit.start(), visit.departure()).toMinutes();
                all += minutes;
                indoors += Boolean.TRUE.equals(visit.indoor()) ? minutes : 0;
            }
        }
        return indoors / (double) Math.max(1, all);
    }

    private static List<Visit> visits(Proposal proposal) {
        return proposal.itinerary().days().stream()
                .flatMap(day -> day.visits().stream())
                .toList();
    }
}
