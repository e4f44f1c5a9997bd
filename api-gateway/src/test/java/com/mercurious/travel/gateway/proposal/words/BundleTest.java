package com.mercurious.travel.gateway.proposal.words;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.MessageFormat;
import com.mercurious.travel.catalogue.Catalogue;
import com.mercurious.travel.catalogue.CatalogueFiles;
import com.mercurious.travel.catalogue.PlaceKind;
import com.mercurious.travel.events.Interest;
import com.mercurious.travel.events.Itinerary;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@Tag("machine-text")
class BundleTest {
    private static final Bundle ENGLISH = Bundle.of(Language.ENGLISH);
    private static final Bundle FRENCH = Bundle.of(Language.FRENCH);

    @Test
    void whatIsSaidInEnglishIsSaidInFrenchOfTheSameThings() {
        assertThat(FRENCH.keys()).containsAll(ENGLISH.keys());
        assertThat(messages(ENGLISH))
                .allSatisfy(key -> assertThat(arguments(FRENCH, key)).as(key).isEqualTo(arguments(ENGLISH, key)));
    }

    @ParameterizedTest
    @EnumSource
    void everyValueHasAName(Language language) {
        // When
        Set<String> names = new TreeSet<>();
        Arrays.stream(PlaceKind.values()).forEach(kind -> names.add("kind." + kind.label()));
        Catalogue catalogue = Catalogue.of(CatalogueFiles.builtIn());
        catalogue.heads().stream()
                .map(head -> catalogue.city(head.id()))
                .flatMap(city -> city.places().stream())
                .flatMap(place -> place.estimated().stream())
                .forEach(data -> names.add("estimated." + data));
        Arrays.stream(Interest.values()).forEach(value -> names.add("interest." + lower(value)));
        Arrays.stream(Itinerary.Mode.values()).forEach(value -> names.add("mode." + lower(value)));
        Arrays.stream(Itinerary.Meal.Kind.values()).forEach(value -> names.add("meal." + lower(value)));

        // Then
        assertThat(Bundle.of(language).keys()).containsAll(names);
    }

    @ParameterizedTest
    @EnumSource
    void everyTextIsAPatternWithoutStrayBlanks(Language language) {
        Bundle bundle = Bundle.of(language);
        assertThat(messages(bundle)).allSatisfy(key -> {
            String text = bundle.pattern(key).orElseThrow();
            assertThat(new MessageFormat(text, language.locale()).usesNamedArguments() || !text.contains("{"))
                    .as(key)
                    .isTrue();
            assertThat(text).as(key).isNotBlank().doesNotContain("  ", "'").isEqualTo(text.strip());
        });
    }

    @Test
    void frenchIsSetAsItIsPrinted() {
        assertThat(messages(FRENCH)).allSatisfy(key -> {
            String text = FRENCH.pattern(key).orElseThrow();
            assertThat(text.replaceAll("\\{\\w+, plural,|=\\d", "")).as(key).doesNotContainPattern("[ \\w][:;?!»]|« ");
        });
        assertThat(FRENCH.pattern("warning.MUST_SEE_UNKNOWN").orElseThrow())
                .contains("catalogue\u202f: «\u202f{subject}\u202f».");
    }

    private static Set<String> arguments(Bundle bundle, String key) {
        String pattern = bundle.pattern(key).orElseThrow();
        return new TreeSet<>(new MessageFormat(pattern).getArgumentNames());
    }

    /** Texts, without the patterns of dates. */
    private static Set<String> messages(Bundle bundle) {
        Set<String> keys = new TreeSet<>(bundle.keys());
        keys.removeIf(key -> key.startsWith("pattern."));
        return keys;
    }

    private static String lower(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
