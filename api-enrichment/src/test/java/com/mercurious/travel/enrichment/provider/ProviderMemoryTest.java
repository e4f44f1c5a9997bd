package com.mercurious.travel.enrichment.provider;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mercurious.travel.enrichment.provider.Provider.Answer;
import com.mercurious.travel.enrichment.provider.ProviderException.Reason;
import com.mercurious.travel.enrichment.provider.RedisCachedProvider.Times;
import com.mercurious.travel.enrichment.provider.narrative.DayText;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What is remembered, for how long, and what becomes of it when a provider fails; the memory is a map here. */
class ProviderMemoryTest {
    private static final Times TIMES = new Times(Duration.ofHours(1), Duration.ofMinutes(1), Duration.ofDays(1));

    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private final MovableClock clock = new MovableClock();
    private final MapStore store = new MapStore();
    private final Counting counting = new Counting();
    private final Provider<String, DayText> remembering = new RedisCachedProvider<>(
            counting, counting, DayText.class, store, TIMES, new ProviderMetrics(registry), clock);

    @Test
    void anAnswerIsGoodForItsTime() {
        remembering.ask("a", false);
        clock.move(Duration.ofMinutes(59));

        Answer<DayText> again = remembering.ask("a", false);

        assertThat(counting.asked).isEqualTo(1);
        assertThat(again.at()).isEqualTo(clock.instant().minus(Duration.ofMinutes(59)));
        assertThat(registry.counter("travel.provider.cache", "provider", "counting", "result", "hit")
                        .count())
                .isEqualTo(1);
    }

    @Test
    void afterItsTimeItIsAskedAgain() {
        remembering.ask("a", false);
        clock.move(Duration.ofMinutes(61));

        remembering.ask("a", false);

        assertThat(counting.asked).isEqualTo(2);
    }

    @Test
    void anotherQuestionHasAnotherAnswer() {
        remembering.ask("a", false);

        assertThat(remembering.ask("b", false).value().text()).isEqualTo("b 2");
    }

    @Test
    void aRefreshIsAskedAgainUnlessItWasJustNow() {
        remembering.ask("a", false);
        clock.move(Duration.ofSeconds(30));
        remembering.ask("a", true);
        assertThat(counting.asked).isEqualTo(1);

        clock.move(Duration.ofMinutes(2));
        remembering.ask("a", true);

        assertThat(counting.asked).isEqualTo(2);
    }

    @Test
    void anOldAnswerIsUsedWithLessConfidenceWhereThereIsNoNewerOne() {
        Instant fetched = clock.instant();
        remembering.ask("a", false);
        clock.move(Duration.ofHours(5));
        counting.failing = true;

        Answer<DayText> old = new ProviderChain<>(List.of(remembering)).ask("a", false);

        assertThat(old.at()).isEqualTo(fetched);
        assertThat(old.confidence()).isEqualTo(0.4);
        assertThat(old.trouble()).isEqualTo("down");
    }

    @Test
    void theNextProviderComesBeforeAnOldAnswer() {
        remembering.ask("a", false);
        clock.move(Duration.ofHours(5));
        counting.failing = true;
        Provider<String, DayText> other =
                (question, fresh) -> new Answer<>(new DayText("other"), clock.instant(), "other", 0.7, null);

        assertThat(new ProviderChain<>(List.of(remembering, other))
                        .ask("a", false)
                        .value()
                        .text())
                .isEqualTo("other");
    }

    @Test
    void whereNobodyAnswersAllReasonsAreGiven() {
        counting.failing = true;
        Provider<String, DayText> other = (question, fresh) -> {
            throw new ProviderException(Reason.REFUSED, "not let in");
        };

        assertThatThrownBy(() -> new ProviderChain<>(List.of(remembering, other)).ask("a", false))
                .isInstanceOf(ProviderException.class)
                .hasMessage("down; not let in");
    }

    @Test
    void withoutTheStoreTheProviderIsAskedEachTime() {
        store.away = true;

        remembering.ask("a", false);
        remembering.ask("a", false);

        assertThat(counting.asked).isEqualTo(2);
    }

    @Test
    void whatAnotherVersionWroteIsNotReadAsAnAnswer() {
        remembering.ask("a", false);
        store.entries.replaceAll((key, value) -> "{\"at\": 7");

        assertThat(remembering.ask("a", false).value().text()).isEqualTo("a 2");
    }

    @Test
    void keysSayTheProviderAndTheVersionAndNothingOfTheQuestion() {
        remembering.ask("a secret plan", false);

        assertThat(store.entries.keySet())
                .singleElement()
                .asString()
                .startsWith("travel:enrichment:v1:counting:")
                .doesNotContain("secret");
        assertThat(store.kept).isEqualTo(Duration.ofHours(25));
    }

    private final class Counting implements Service<String, DayText>, Provider<String, DayText> {
        private int asked;
        private boolean failing;

        @Override
        public String name() {
            return "counting";
        }

        @Override
        public String title() {
            return "Counting";
        }

        @Override
        public String origin() {
            return "a test";
        }

        @Override
        public double confidence() {
            return 0.8;
        }

        @Override
        public DayText fetch(String question) {
            return new DayText(question + " " + ++asked);
        }

        @Override
        public Answer<DayText> ask(String question, boolean fresh) {
            if (failing) {
                throw new ProviderException(Reason.FAULTY, "down");
            }
            return new Answer<>(fetch(question), clock.instant(), origin(), confidence(), null);
        }
    }

    private static final class MapStore implements AnswerStore {
        private final Map<String, String> entries = new HashMap<>();
        private Duration kept;
        private boolean away;

        @Override
        public Optional<String> read(String key) {
            requireThere();
            return Optional.ofNullable(entries.get(key));
        }

        @Override
        public void write(String key, String value, Duration time) {
            requireThere();
            entries.put(key, value);
            kept = time;
        }

        private void requireThere() {
            if (away) {
                throw new StoreUnavailableException(null);
            }
        }
    }

    private static final class MovableClock extends Clock {
        private Instant now = Instant.parse("2026-11-21T12:00:00Z");

        void move(Duration duration) {
            now = now.plus(duration);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
