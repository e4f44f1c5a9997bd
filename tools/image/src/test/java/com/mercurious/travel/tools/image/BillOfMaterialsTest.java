package com.mercurious.travel.tools.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BillOfMaterialsTest {
    @TempDir
    private Path folder;

    @Test
    void aJarThatItDoesNotListIsFound() throws IOException {
        BillOfMaterials bill = BillOfMaterials.read(Files.writeString(folder.resolve("service.cdx.json"), """
                {"components": [{"group": "org.example", "name": "listed", "version": "1.2"},
                                {"group": "org.example", "name": "native", "version": "4"}]}"""));

        List<String> lacks = bill.lacks(List.of(
                "org.example.listed-1.2.jar", "org.example.native-4-linux-x86_64.jar", "org.example.other-1.2.jar"));

        assertThat(lacks).containsExactly("org.example.other-1.2.jar");
    }

    @Test
    void oneThatIsNotThereIsSaid() {
        assertThatThrownBy(() -> BillOfMaterials.read(folder.resolve("none.cdx.json")))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("./travel image writes it");
    }
}
