package com.mercurious.travel.tools.suite.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ParagraphTest {

    @Test
    void linesAreIndentedAsDeepAsTheFirst() {
        assertThat(Paragraph.lines("  ! ", "one two three four", 13))
                .containsExactly("  ! one two", "    three", "    four");
    }

    @Test
    void aWordThatIsTooLongStaysWhole() {
        assertThat(Paragraph.lines("", "a incomprehensibilities b", 6))
                .containsExactly("a", "incomprehensibilities", "b");
    }
}
