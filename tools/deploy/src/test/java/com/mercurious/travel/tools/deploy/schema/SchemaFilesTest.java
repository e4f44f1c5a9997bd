package com.mercurious.travel.tools.deploy.schema;

import static org.assertj.core.api.Assertions.assertThat;

import com.mercurious.travel.tools.deploy.manifest.ManifestFile;
import com.mercurious.travel.tools.deploy.report.Finding;
import com.mercurious.travel.tools.deploy.report.Findings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Schemas that are made from a release refuse what its server would. */
class SchemaFilesTest {
    private static final Path RELEASES = Path.of("src/test/resources/releases");

    private final SchemaFiles files =
            new SchemaFiles(List.of("shop/v1 Parcel", "example.org/v1 Crate", "example.org/v2 Crate"));

    @TempDir
    private Path folder;

    @BeforeEach
    void makeSchemas() throws IOException {
        files.kubernetes(RELEASES.resolve("kubernetes"), RELEASES.resolve("api"), folder);
        files.customResources(RELEASES.resolve("crate.yaml"), folder);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "kind: Parcel, apiVersion: shop/v1, weight: 2k, size: Small, seals: [Wax], protocol: TCP, note: anything|",
                "kind: Parcel, apiVersion: shop/v1, weight: 2k, size: Huge|`size` is the string \"Huge\"; right: one of Large, Small",
                "kind: Parcel, apiVersion: shop/v1, weight: 2k, seals: [Tin]|`seals[0]` is the string \"Tin\"; right: one of Wax",
                "kind: Parcel, apiVersion: shop/v1, weight: 2k, protocol: IP|`protocol` is the string \"IP\"; right: one of TCP, UDP",
                "kind: Parcel, apiVersion: shop/v1, weight: heavy|`weight` is the string \"heavy\"; right: a quantity, such as 500m or 512Mi",
                "kind: Parcel, apiVersion: shop/v1|the field `weight` is missing; right: `weight` set to a string or a number",
                "kind: Parcel, apiVersion: shop/v1, weight: 2, siez: Small|unknown field `siez`; right: `size`",
                "kind: Crate, apiVersion: example.org/v1, metadata: {name: c}, spec: {bottles: 6}|",
                "kind: Crate, apiVersion: example.org/v1, metadata: {name: c, owner: me}, spec: {}"
                        + "|unknown field `owner` in `metadata`; right: one of annotations, finalizers, generateName, labels, name, namespace",
                "kind: Crate, apiVersion: example.org/v1, metadata: {name: c}|the field `spec` is missing; right: `spec` set to an object",
                "kind: Crate, apiVersion: example.org/v1beta1|example.org/v1beta1 has no Crate; right: example.org/v1",
                "kind: Shelf, apiVersion: shop/v1|there is no schema of the kind Shelf in shop/v1; right: a kind of deploy/schemas, or its"
                        + " schema added there: name it in deploy/schemas/kinds and run deploy/schemas/refresh"
            })
    void refuse(String object, String wrong) throws IOException {
        Findings findings = new Findings();
        ManifestFile file = ManifestFile.of(folder, "f.yaml", "{" + object + "}", findings);

        new SchemaCheck(Schemas.in(folder)).check(file.manifests().getFirst(), findings);

        assertThat(findings.all())
                .extracting(Finding::toString)
                .map(line -> line.replaceFirst("f.yaml:1: \\w+( c)?: ", ""))
                .isEqualTo(wrong == null ? List.of() : List.of(wrong));
    }

    @Test
    void whatNoReleaseHasIsNamed() {
        assertThat(files.missing()).containsExactly("example.org/v2 Crate");
    }

    @Test
    void theSameReleaseMakesTheSameFiles(@TempDir Path again) throws IOException {
        SchemaFiles twice = new SchemaFiles(List.of("shop/v1 Parcel", "example.org/v1 Crate"));

        twice.kubernetes(RELEASES.resolve("kubernetes"), RELEASES.resolve("api"), again);
        twice.customResources(RELEASES.resolve("crate.yaml"), again);

        for (String file : List.of("kubernetes.json", "example.org/crate_v1.json")) {
            assertThat(Files.readString(again.resolve(file))).isEqualTo(Files.readString(folder.resolve(file)));
        }
    }
}
