package com.mercurious.travel.tools.bench.pipeline.probe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import org.junit.jupiter.api.Test;

class HeapCollectionsTest {
    @Test
    void readsWhatJstatPrints() throws Exception {
        String table = """
                  S0     S1     E      O      M     CCS    YGC     YGCT     FGC    FGCT     CGC    CGCT       GCT
                  0.00  47.25  88.11  20.58  98.79  94.90     12     0.211     3     0.250     -         -     0.461
                """;

        assertThat(HeapCollections.parse(table)).isEqualTo(new HeapCollections(12, 3, 0.461));
    }

    @Test
    void readsNumbersOfALanguageWithCommas() throws Exception {
        assertThat(HeapCollections.parse("YGC YGCT FGC FGCT GCT\n2 0,100 0 0,000 0,100\n"))
                .isEqualTo(new HeapCollections(2, 0, 0.1));
    }

    @Test
    void seesTheCollectionsOfARunningJvm() throws Exception {
        HeapCollections before = HeapCollections.of(ProcessHandle.current().pid());
        System.gc();

        HeapCollections done = HeapCollections.of(ProcessHandle.current().pid()).since(before);

        assertThat(done.full() + done.young()).isPositive();
    }

    @Test
    void saysWhatJstatSaysWhereThatIsNoTable() {
        assertThatThrownBy(() -> HeapCollections.parse("4711 not found\n"))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("4711 not found");
    }
}
