package com.mercurious.travel.catalogue.name;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlaceNamesTest {

    @ParameterizedTest
    @CsvSource({
        "Musée du Louvre, Le Louvre Musée",
        "Kaisaniemi Botanical Garden, Kaisaniemi Botanic Garden",
        "Museum Joanneum, The Joaneum Museum",
        "Große Synagoge, Grosse Synagoge",
        "東京国立博物館, 東京国立博物館"
    })
    void nearlyTheSameNamesAreAlike(String one, String other) {
        assertThat(PlaceNames.of(one).isLike(PlaceNames.of(other))).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "Landing Stage 33, Landing Stage 39",
        "Alexander I Statue, Alexander II Statue",
        "'National Gallery, West Building', 'National Gallery, East Building'",
        "Suomalaisten sotilaiden hauta, Saksalaisten sotilaiden hauta",
        "Murano, Burano",
        "St. Peter's Church, St. Paul's Church"
    })
    void namesThatTellPlacesApartAreNot(String one, String other) {
        assertThat(PlaceNames.of(one).isLike(PlaceNames.of(other))).isFalse();
    }
}
