package com.mercurious.travel.tools.deploy.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class YamlReaderTest {
    @ParameterizedTest
    @CsvSource({"8, 8", "0644, 420", "0o644, 420", "0x1F, 31", "-7, -7"})
    void readsWholeNumbersAsKubernetesDoes(String written, BigInteger meant) {
        assertThat(scalar(written).value()).isEqualTo(meant);
    }

    @ParameterizedTest
    @ValueSource(strings = {"12:30:45", "1_000", "v1", "3.4.1", "0.5.2-1", "\"8\"", "'true'", "1e", "10m"})
    void takesWhatIsNoNumberForText(String written) {
        assertThat(scalar(written).value()).isInstanceOf(String.class);
    }

    @Test
    void readsFractions() {
        assertThat(scalar("1.5e3").value()).isEqualTo(new BigDecimal("1.5e3"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"yes", "Off", "n", "Y"})
    void complainsAboutWordsThatSomeTakeForBooleans(String written) {
        YamlText read = YamlReader.read("f.yaml", "a: 1\nb: " + written + "\n");

        assertThat(read.faults()).singleElement().satisfies(fault -> {
            assertThat(fault.place()).hasToString("f.yaml:2");
            assertThat(fault.wrong()).contains("`" + written + "`");
        });
    }

    @Test
    void knowsTheLineOfEachKeyAndItem() {
        YamlNode root = YamlReader.read("f.yaml", "a:\n  b:\n    - c: 1\n    - d: 2\n")
                .documents()
                .getFirst();

        assertThat(root.placeOf(List.of("a", "b", 1, "d")).line()).isEqualTo(4);
        assertThat(root.placeOf(List.of("a", "b", 2, "d")).line()).isEqualTo(2);
    }

    @Test
    void readsAnAliasAsWhatItNames() {
        YamlNode root =
                YamlReader.read("f.yaml", "a: &x {k: v}\nb: *x\n").documents().getFirst();

        assertThat(root.text("b", "k")).contains("v");
    }

    @Test
    void refusesAnAliasInsideOfWhatItNames() {
        YamlText read = YamlReader.read("f.yaml", "a: &x\n  b: *x\n");

        assertThat(read.faults()).singleElement().satisfies(fault -> assertThat(fault.wrong())
                .startsWith("is no YAML"));
    }

    @Test
    void readsJsonAsWell() {
        YamlNode root = YamlReader.read("f.json", "{\n \"a\": [true, null, \"x\"]\n}")
                .documents()
                .getFirst();

        assertThat(root.text("a", 0)).contains("true");
        assertThat(root.text("a", 1)).isEmpty();
        assertThat(root.items("a")).hasSize(3);
    }

    private static YamlScalar scalar(String written) {
        YamlText read = YamlReader.read("f.yaml", "a: " + written);
        return (YamlScalar) read.documents().getFirst().at("a").orElseThrow();
    }
}
