package com.mercurious.travel.tools.cli.proposal;

import static com.mercurious.travel.tools.cli.proposal.Wording.each;

import com.mercurious.travel.events.Itinerary;
import com.mercurious.travel.events.Itinerary.AlternativePlan;
import com.mercurious.travel.events.Itinerary.Changes;
import com.mercurious.travel.events.Itinerary.VisitChange;
import com.mercurious.travel.tools.suite.terminal.Paragraph;
import com.mercurious.travel.tools.suite.terminal.Terminal;

/** What a plan has to do with others: what it changed of an earlier one, and what else there would be. */
final class PlansPrinter {
    private final Terminal terminal;

    PlansPrinter(Terminal terminal) {
        this.terminal = terminal;
    }

    /** Nothing where the plan is not a revision. */
    void changes(Itinerary itinerary) {
        Changes changes = itinerary.changes();
        if (changes == null) {
            return;
        }
        terminal.println("");
        terminal.println(terminal.bold("Changes") + terminal.dim("  to the plan of " + changes.of()));
        each(changes.visits()).forEach(this::change);
        terminal.println("  = " + Wording.count(changes.kept(), "visit stays on its day", "visits stay on their day"));
    }

    private void change(VisitChange change) {
        String line =
                switch (change.kind()) {
                    case "REMOVED" -> "- %s, %s".formatted(change.name(), Wording.shortDay(change.before()));
                    case "ADDED" -> "+ %s, %s".formatted(change.name(), Wording.shortDay(change.after()));
                    default ->
                        "~ %s, %s instead of %s"
                                .formatted(
                                        change.name(),
                                        Wording.shortDay(change.after()),
                                        Wording.shortDay(change.before()));
                };
        String why = change.text() == null ? "" : ": " + change.text();
        Paragraph.lines("  " + line.substring(0, 2), line.substring(2) + why, terminal.columns())
                .forEach(terminal::println);
    }

    /** Nothing where there are no other plans. */
    void alternatives(Itinerary itinerary) {
        if (itinerary.alternatives().isEmpty()) {
            return;
        }
        terminal.println("");
        terminal.println(terminal.bold("Alternatives"));
        for (AlternativePlan plan : itinerary.alternatives()) {
            Paragraph.lines("  %-20s ".formatted(plan.kind()), plan.summary(), terminal.columns())
                    .forEach(terminal::println);
        }
    }
}
