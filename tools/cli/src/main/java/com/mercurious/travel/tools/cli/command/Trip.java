package com.mercurious.travel.tools.cli.command;

import com.mercurious.travel.events.Failure;
import com.mercurious.travel.events.RequestState;
import com.mercurious.travel.tools.cli.proposal.ProposalPrinter;
import com.mercurious.travel.tools.suite.client.Follower;
import com.mercurious.travel.tools.suite.client.GatewayClient;
import com.mercurious.travel.tools.suite.client.GatewayClient.Submission;
import com.mercurious.travel.tools.suite.client.RequestStatus;
import com.mercurious.travel.tools.suite.terminal.Paragraph;
import com.mercurious.travel.tools.suite.terminal.ProgressBar;
import com.mercurious.travel.tools.suite.terminal.Terminal;
import java.io.IOException;
import java.util.List;

/** One travel request from its submission to the printed proposal. */
final class Trip {
    private final GatewayClient client;
    private final Terminal terminal;

    Trip(GatewayClient client, Terminal terminal) {
        this.client = client;
        this.terminal = terminal;
    }

    /**
     * Sends the request, shows how far it is, and prints the proposal or why there is none.
     *
     * @throws com.mercurious.travel.tools.suite.client.RejectedException where the gateway turns it away
     */
    Outcome plan(TripFile file) throws IOException, InterruptedException {
        Submission submission = client.submit(file.body());
        terminal.println("Request " + submission.id() + " (" + file.name() + ")");
        return follow(submission);
    }

    /**
     * Wants changes of a plan, shows how far they are, and prints what comes of them or why nothing does.
     *
     * @param earlier id of the travel request whose plan it is
     * @param changes JSON of a revision
     * @throws com.mercurious.travel.tools.suite.client.RejectedException where the gateway turns it away
     */
    Outcome revise(String earlier, byte[] changes) throws IOException, InterruptedException {
        Submission submission = client.revise(earlier, changes);
        terminal.println("Request " + submission.id() + " (a revision of " + earlier + ")");
        return follow(submission);
    }

    private Outcome follow(Submission submission) throws IOException, InterruptedException {
        RequestStatus status;
        try (ProgressBar bar = new ProgressBar(terminal)) {
            status = new Follower(client)
                    .follow(
                            submission.id(),
                            progress -> bar.report(
                                    progress.stage(), progress.percent(), progress.bestScore(), progress.visits()));
        }
        if (status.state() == RequestState.COMPLETED) {
            new ProposalPrinter(terminal).print(client.proposal(submission.id()));
        } else {
            explain(status);
        }
        return new Outcome(submission.id(), status.state());
    }

    /**
     * @param id of the travel request
     * @param state its last state
     */
    record Outcome(String id, RequestState state) {
        boolean completed() {
            return state == RequestState.COMPLETED;
        }
    }

    private void explain(RequestStatus status) {
        Failure failure = status.failure();
        String why = failure == null ? "no reason was given" : failure.message();
        String code = failure == null ? "" : " (" + failure.code() + ")";
        terminal.println(terminal.red("No proposal: " + status.state()) + code);
        Paragraph.lines("  ", why, terminal.columns()).forEach(terminal::println);
        List<String> suggestions = failure == null || failure.suggestions() == null ? List.of() : failure.suggestions();
        if (!suggestions.isEmpty()) {
            terminal.println("  Nearest: " + String.join(", ", suggestions));
        }
    }
}
