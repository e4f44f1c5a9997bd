package com.mercurious.travel.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mercurious.travel.events.Coordinates;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CityHeadsTest {

    @Test
    void aHeadIsReadWhereverItStandsAndThePlacesAreCounted() {
        CityHead head = read("""
                {"places": [{"id": "x", "hours": ["y"]}, {"id": "z", "more": {"places": [1, 2]}}], "id": "a", "name": "A",
                 "localName": "Á", "aliases": ["AA"], "country": "AT", "lat": 48.1, "lon": 16.2, "date": "2026-11"}""");

        assertThat(head)
                .isEqualTo(new CityHead("a", "A", "Á", List.of("AA"), "AT", new Coordinates(48.1, 16.2), "2026-11", 2));
    }

    @Test
    void whatIsNullIsLikeLeftOut() {
        CityHead head = read("""
                {"id": "a", "name": "A", "localName": null, "aliases": null, "country": null, "lat": 1, "lon": 2,
                 "date": null, "places": [{"id": "x"}]}""");

        assertThat(head).isEqualTo(new CityHead("a", "A", "A", List.of(), "", new Coordinates(1, 2), "", 1));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"id\": \"a\", \"name\": \"A\", \"lat\": 1}|no lon",
                "{\"id\": \"a\", \"name\": \"A\", \"lat\": 1, \"lon\": \"west\"}|lat and lon have to be numbers of degrees",
                "{\"id\": \"a\", \"name\": \"A\", \"lat\": 1, \"lon\": 2} {}|more than one JSON object",
                "[]|expected a JSON object",
                "''|expected a JSON object",
                "{\"id\": \"a\", \"places\": [{}|line 1, column",
                "{\"id\": \"a\", \"aliases\": [\"b\"|line 1, column"
            })
    void whatIsNoCatalogueFileIsRefusedInOneLine(String content, String why) {
        assertThatThrownBy(() -> read(content))
                .isInstanceOf(CatalogueException.class)
                .hasMessageStartingWith("bad.json: ")
                .hasMessageContaining(why)
                .message()
                .hasLineCount(1);
    }

    private static CityHead read(String content) {
        return CityHeads.read("bad.json", content.getBytes(StandardCharsets.UTF_8));
    }
}
