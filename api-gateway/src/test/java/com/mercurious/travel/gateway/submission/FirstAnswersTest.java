package com.mercurious.travel.gateway.submission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.mercurious.travel.gateway.http.ProblemException;
import com.mercurious.travel.gateway.http.ProblemType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** Calls that are still under way; what the store remembers is {@code SubmissionIT}'s. */
class FirstAnswersTest {
    private static final KeyedCall CALL = KeyedCall.of("alice", "key-1", "/a", null);

    private final FirstAnswers answers = new FirstAnswers(null, Clock.systemUTC());

    @Test
    void aDuplicateOfACallThatIsUnderWayIsTurnedAway() throws Exception {
        // Given
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch mayEnd = new CountDownLatch(1);
        CompletableFuture<Response> first = CompletableFuture.supplyAsync(() -> answers.once(CALL, () -> {
            begun.countDown();
            await(mayEnd);
            return made();
        }));
        await(begun);

        // When, Then
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> answers.once(CALL, FirstAnswersTest::made))
                .satisfies(e -> {
                    assertThat(e.type()).isEqualTo(ProblemType.KEY_IN_USE);
                    assertThat(e.problem().status()).isEqualTo(409);
                    assertThat(e.retryAfter()).isPresent();
                });
        assertThat(answers.once(KeyedCall.of("bob", "key-1", "/a", null), FirstAnswersTest::made)
                        .getStatus())
                .isEqualTo(202);
        mayEnd.countDown();
        assertThat(first.get(10, TimeUnit.SECONDS).getStatus()).isEqualTo(202);
    }

    @Test
    void aCallThatFailedIsUnderWayNoMore() {
        // Given
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> answers.once(CALL, () -> {
                    throw ProblemException.of(ProblemType.STORE_UNAVAILABLE, "away");
                }));

        // When
        Response answer = answers.once(CALL, FirstAnswersTest::made);

        // Then
        assertThat(answer.getStatus()).isEqualTo(202);
    }

    private static Optional<Response> made() {
        return Optional.of(Response.accepted().build());
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(10, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
