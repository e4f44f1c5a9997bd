package com.mercurious.travel.tools.cli.proposal;

import static com.mercurious.travel.tools.cli.proposal.Wording.each;

import com.mercurious.travel.events.Itinerary;
import com.mercurious.travel.events.Itinerary.Day;
import com.mercurious.travel.events.Itinerary.Leg;
import com.mercurious.travel.events.Itinerary.Mode;
import com.mercurious.travel.events.Proposal;
import com.mercurious.travel.events.Proposal.PriceSummary;
import com.mercurious.travel.events.TravelRequest;
import com.mercurious.travel.events.Warning;
import com.mercurious.travel.tools.suite.terminal.Paragraph;
import com.mercurious.travel.tools.suite.terminal.Terminal;
import java.util.Locale;
import java.util.stream.Collectors;

/** Prints a whole proposal. */
public final class ProposalPrinter {
    private final Terminal terminal;

    public ProposalPrinter(Terminal terminal) {
        this.terminal = terminal;
    }

    public void print(Proposal proposal) {
        Itinerary itinerary = proposal.itinerary();
        PlansPrinter plans = new PlansPrinter(terminal);
        plans.changes(itinerary);
        terminal.println("");
        terminal.println(terminal.bold(title(proposal)));
        terminal.println(summary(proposal));
        if (itinerary.quality() != null) {
            Paragraph.lines("", QualityText.of(itinerary.quality()), terminal.columns())
                    .forEach(line -> terminal.println(terminal.dim(line)));
        }
        DayPrinter days = new DayPrinter(terminal, itinerary, proposal.enrichment());
        itinerary.days().forEach(days::print);
        plans.alternatives(itinerary);
        if (proposal.enrichment() != null) {
            new FactsPrinter(terminal, itinerary).print(proposal.enrichment());
        }
        warnings(proposal);
        closing(itinerary);
    }

    private static String title(Proposal proposal) {
        TravelRequest request = proposal.request();
        String cities =
                proposal.itinerary().stays().stream().map(Itinerary.Stay::name).collect(Collectors.joining(" and "));
        String party = Wording.count(request.travellers().adults(), "adult", "adults");
        if (request.travellers().children() > 0) {
            party += " and " + Wording.count(request.travellers().children(), "child", "children");
        }
        return "%s · %s to %s %s, %s · %s · %s pace"
                .formatted(
                        cities,
                        Wording.shortDay(request.startDate()),
                        Wording.shortDay(request.endDate()),
                        request.endDate().getYear(),
                        Wording.count(proposal.itinerary().days().size(), "day", "days"),
                        party,
                        request.pace().name().toLowerCase(Locale.ROOT));
    }

    private static String summary(Proposal proposal) {
        Itinerary itinerary = proposal.itinerary();
        int visits = itinerary.days().stream()
                .mapToInt(day -> each(day.visits()).size())
                .sum();
        String text = Wording.count(visits, "visit", "visits") + " · " + Wording.distance(metres(itinerary, Mode.WALK))
                + " on foot";
        long ridden = metres(itinerary, Mode.PUBLIC_TRANSPORT);
        if (ridden > 0) {
            text += ", " + Wording.distance(ridden) + " by public transport";
        }
        return text + " · " + price(proposal.price());
    }

    private static String price(PriceSummary price) {
        if (price == null || each(price.byCurrency()).isEmpty()) {
            return "no admissions";
        }
        String text = "admissions " + FactsPrinter.amounts(price.byCurrency());
        if (price.total() != null && price.byCurrency().size() > 1) {
            text += ", in all " + Wording.money(price.total());
        }
        if (price.budget() != null) {
            text += " of " + Wording.money(price.budget());
            text += Boolean.FALSE.equals(price.withinBudget()) ? ", over the budget" : "";
        }
        return text;
    }

    private static long metres(Itinerary itinerary, Mode mode) {
        return itinerary.days().stream()
                .map(Day::legs)
                .flatMap(legs -> each(legs).stream())
                .filter(leg -> leg.mode() == mode)
                .mapToLong(Leg::metres)
                .sum();
    }

    private void warnings(Proposal proposal) {
        if (each(proposal.warnings()).isEmpty()) {
            return;
        }
        terminal.println("");
        terminal.println(terminal.bold(terminal.yellow("Warnings")));
        for (Warning warning : proposal.warnings()) {
            Paragraph.lines("  ! ", warning.message(), terminal.columns()).forEach(terminal::println);
        }
    }

    private void closing(Itinerary itinerary) {
        terminal.println("");
        if (itinerary.search() != null) {
            terminal.println(terminal.dim(String.format(
                    Locale.ENGLISH,
                    "Planned from %s places in %.1f s (%,d iterations, score %.0f). \"~\": typical for the kind of place.",
                    itinerary.search().candidates(),
                    itinerary.search().millis() / 1000.0,
                    itinerary.search().iterations(),
                    itinerary.score())));
        }
    }
}
