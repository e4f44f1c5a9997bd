package com.mercurious.travel.catalogue.name;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class NameSearchTest {
    private final NameSearch<String> search = new NameSearch<String>()
            .add("upper", "Upper Belvedere", List.of("Upper Belvedere", "Oberes Belvedere"))
            .add("lower", "Lower Belvedere", List.of("Lower Belvedere", "Unteres Belvedere"))
            .add("sisi", "Sisi Museum (Hofburg)", List.of("Sisi Museum (Hofburg)"))
            .add("cathedral", "St. Stephen's Cathedral", List.of("St. Stephen's Cathedral", "Stephansdom"));

    @Test
    void aNameIsFoundWithoutCaseDiacriticsAndPunctuation() {
        assertThat(search.meant("OBERES  BELVEDÉRE")).containsExactly("upper");
        assertThat(search.meant("st stephens cathedral")).containsExactly("cathedral");
        assertThat(search.meant("Sisi Museum")).containsExactly("sisi");
    }

    @Test
    void someOfTheWordsMeanAllThatHaveThem() {
        assertThat(search.meant("belvedere")).containsExactlyInAnyOrder("upper", "lower");
    }

    @Test
    void aSlipOfThePenIsForgivenInALongName() {
        assertThat(search.meant("Stefansdom")).containsExactly("cathedral");
        assertThat(search.meant("Sisu")).isEmpty();
    }

    @Test
    void whatIsNotThereHasItsNearest() {
        assertThat(search.meant("Middle Belvedair")).isEmpty();
        assertThat(search.nearest("Middle Belvedair")).first().asString().contains("Belvedere");
        assertThat(search.meant("")).isEmpty();
    }
}
