package com.mercurious.travel.gateway.access;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ScopeTest {
    @Test
    void aTextOrAListHasScopesAndOnlyOursCount() {
        assertThat(Scope.in("openid travel:read  travel:write profile")).containsOnly(Scope.READ, Scope.WRITE);
        assertThat(Scope.in(List.of("travel:admin", "travel:everything"))).containsOnly(Scope.ADMIN);
        assertThat(Scope.in(Json.createArrayBuilder().add("travel:read").add(7).build()))
                .containsOnly(Scope.READ);
        assertThat(Scope.in(Json.createValue("travel:write"))).containsOnly(Scope.WRITE);
        assertThat(Scope.in("travel:read", List.of("travel:write"))).containsOnly(Scope.READ, Scope.WRITE);
    }

    @Test
    void whatIsNoScopeIsPassedOver() {
        assertThat(Scope.in((Object) null)).isEmpty();
        assertThat(Scope.in(null, 5, true, Arrays.asList(1, null), "travel:readtravel:write", "TRAVEL:READ", ""))
                .isEmpty();
    }

    @Test
    void anAdminMayLookAndNotChange() {
        assertThat(Scope.neededFor("GET").isIn(Set.of(Scope.ADMIN))).isTrue();
        assertThat(Scope.neededFor("HEAD").isIn(Set.of(Scope.READ))).isTrue();
        assertThat(Scope.neededFor("DELETE").isIn(Set.of(Scope.ADMIN, Scope.READ)))
                .isFalse();
        assertThat(Scope.neededFor("POST").isIn(Set.of(Scope.WRITE))).isTrue();
        assertThat(Scope.neededFor("PATCH").isIn(Set.of(Scope.READ))).isFalse();
    }
}
