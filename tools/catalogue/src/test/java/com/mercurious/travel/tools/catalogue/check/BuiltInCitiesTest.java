package com.mercurious.travel.tools.catalogue.check;

import static org.assertj.core.api.Assertions.assertThat;

import com.mercurious.travel.catalogue.CatalogueFiles;
import com.mercurious.travel.catalogue.City;
import com.mercurious.travel.catalogue.CityFiles;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The built-in catalogue by the rules that an import has to keep. */
class BuiltInCitiesTest {
    private static final Map<String, byte[]> FILES = CatalogueFiles.builtIn();

    static Stream<String> files() {
        return FILES.keySet().stream();
    }

    @ParameterizedTest
    @MethodSource("files")
    void shouldFindNoErrorInABuiltInCity(String file) {
        City city = CityFiles.read(file, FILES.get(file));

        assertThat(CityCheck.errors(city)).isEmpty();
    }
}
