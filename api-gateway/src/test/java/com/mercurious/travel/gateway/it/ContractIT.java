package com.mercurious.travel.gateway.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.mercurious.travel.tools.testing.PlatformTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The API keeps its own contract, whatever it is sent: a short run of what Schemathesis does at length. */
@QuarkusTest
@WithTestResource(value = PlatformTestResource.class, initArgs = @ResourceArg(name = "user", value = "api-gateway"))
class ContractIT extends GatewayScenario {
    private static final long SEED = 20_300_509;
    private static final int ROUNDS = 30;

    @Test
    void whateverIsSentTheAnswerIsOneThatTheContractDeclares() throws Exception {
        // Given
        JsonNode document = Api.json(api().get("/openapi?format=json"));
        List<String> ids = List.of(api().accepted(), completed());
        OddCalls calls = new OddCalls(document, ids, new Random(SEED));
        DeclaredAnswers declared = new DeclaredAnswers(document);
        List<String> broken = new ArrayList<>();

        // When
        int sent = 0;
        for (int round = 0; round < ROUNDS; round++) {
            for (OddCalls.Call call : calls.next()) {
                var answer = api().send(call.method(), call.path(), call.body(), call.headers());
                declared.objections(call.template(), call.method(), answer)
                        .forEach(objection -> broken.add("%s: %s".formatted(call, objection)));
                sent++;
            }
        }

        // Then
        assertThat(broken).isEmpty();
        assertThat(sent).isGreaterThan(300);
        assertThat(declared.statusesSeen()).contains(200, 202, 400, 404, 406, 409);
    }
}
