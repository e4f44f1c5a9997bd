package com.mercurious.travel.catalogue.name;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

class NamesTest {

    @ParameterizedTest
    @CsvFileSource(resources = "/names/forms.csv", useHeadersInDisplayName = true)
    void aNameHasItsForms(String name, String normalised, String variants, String slug) {
        assertThat(Names.normalise(name)).isEqualTo(normalised);
        assertThat(Names.variants(name)).containsExactly(variants.split("\\|"));
        assertThat(Names.slug(name)).isEqualTo(slug);
    }

    @ParameterizedTest
    @CsvSource({
        "Den Ngoc Son, Đền Ngọc Sơn",
        "Thingvellir, Þingvellir",
        "Zuerich, ZÜRICH",
        "Kunst Haus Wien, Kunsthaus Wien",
        "Sisi Museum, Sisi Museum (Hofburg)",
        "kunsthistorisches-museum, Kunsthistorisches Museum"
    })
    void spellingsOfOneNameAreTheSame(String one, String other) {
        assertThat(Names.areSame(one, other)).isTrue();
        assertThat(Names.areSame(other, one)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"Prater, Pratter", "Pantheon, Parthenon", "'', Prater", "???, !!!"})
    void otherNamesAreNot(String one, String other) {
        assertThat(Names.areSame(one, other)).isFalse();
        assertThat(Names.areSame(other, one)).isFalse();
    }
}
