package com.mercurious.travel.tools.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.google.cloud.tools.jib.api.Jib;
import com.mercurious.travel.tools.suite.suite.FreePorts;
import java.io.IOException;
import java.net.ConnectException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImagePushTest {
    @TempDir
    private Path folder;

    @Test
    void aRegistryThatIsNotThereIsAFailureWithTheImagesName() throws IOException {
        // Given
        ImageName name = new ImageName("127.0.0.1:" + new FreePorts().takeAny() + "/us", "service", "1.2.3");

        // When
        Throwable thrown = catchThrowable(() -> new ImageBuild(folder, true).toRegistry(Jib.fromScratch(), name));

        // Then
        assertThat(thrown)
                .isInstanceOf(IOException.class)
                .hasMessageContaining(name.toString())
                .hasRootCauseInstanceOf(ConnectException.class);
    }
}
