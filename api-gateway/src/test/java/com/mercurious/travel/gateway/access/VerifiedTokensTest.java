package com.mercurious.travel.gateway.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class VerifiedTokensTest {
    private static final Instant NOON = Instant.parse("2030-05-09T12:00:00Z");
    private static final Identity ADA = new Identity("ada", Set.of(Scope.READ));

    private Instant now = NOON;

    @Test
    void aTokenIsKnownForAMinute() {
        VerifiedTokens tokens = tokens(10);

        tokens.keep("a.b.c", ADA, NOON.plus(Duration.ofHours(1)));

        assertThat(tokens.find("a.b.c")).contains(ADA);
        assertThat(tokens.find("a.b.d")).isEmpty();
        now = NOON.plusSeconds(59);
        assertThat(tokens.find("a.b.c")).contains(ADA);
        now = NOON.plusSeconds(60);
        assertThat(tokens.find("a.b.c")).isEmpty();
    }

    @Test
    void noTokenIsKnownPastItsEnd() {
        VerifiedTokens tokens = tokens(10);

        tokens.keep("a.b.c", ADA, NOON.plusSeconds(5));

        now = NOON.plusMillis(4_999);
        assertThat(tokens.find("a.b.c")).contains(ADA);
        now = NOON.plusSeconds(5);
        assertThat(tokens.find("a.b.c")).isEmpty();
    }

    @Test
    void noMoreAreKnownThanThereIsRoomFor() {
        VerifiedTokens tokens = tokens(2);

        for (String token : new String[] {"1", "2", "3"}) {
            tokens.keep(token, ADA, NOON.plusSeconds(30));
        }

        assertThat(tokens.find("1")).isEmpty();
        assertThat(tokens.find("2")).contains(ADA);
        assertThat(tokens.find("3")).contains(ADA);
    }

    @Test
    void withoutRoomNoneIsKnown() {
        VerifiedTokens tokens = tokens(0);

        tokens.keep("a.b.c", ADA, NOON.plusSeconds(30));

        assertThat(tokens.find("a.b.c")).isEmpty();
    }

    private VerifiedTokens tokens(int room) {
        AccessConfig config = new SmallRyeConfigBuilder()
                .addDiscoveredConverters()
                .withMapping(AccessConfig.class)
                .withSources(new PropertiesConfigSource(
                        Map.of("travel.auth.verified-tokens", Integer.toString(room)), "test", 100))
                .build()
                .getConfigMapping(AccessConfig.class);
        return new VerifiedTokens(config, new Clock() {
            @Override
            public ZoneOffset getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(java.time.ZoneId zone) {
                return this;
            }

            @Override
            public Instant instant() {
                return now;
            }
        });
    }
}
