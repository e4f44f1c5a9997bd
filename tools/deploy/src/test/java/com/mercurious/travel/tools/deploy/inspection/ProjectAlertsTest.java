package com.mercurious.travel.tools.deploy.inspection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.mercurious.travel.tools.deploy.rendering.Tools;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The alerts that a cluster gets fire when they should, as Prometheus' own tool finds where the machine has it. */
class ProjectAlertsTest {
    private static final Path PROJECT = Fixtures.project();

    @Test
    void eachFiresWhereItsTestSaysSo() throws IOException {
        Optional<Path> promtool = Tools.ofThisMachine().find("promtool");
        assumeTrue(promtool.isPresent(), "promtool is not on PATH");
        Optional<Path> python = Tools.ofThisMachine().find("python3");
        assumeTrue(python.isPresent(), "python3 is not on PATH");
        String interpreter = python.orElseThrow().toString();
        assumeTrue(Tools.run(List.of(interpreter, "-c", "import yaml"), PROJECT).status() == 0, "python3 lacks PyYAML");

        Tools.Answer answer = Tools.run(
                List.of(
                        "env",
                        "PATH=" + promtool.orElseThrow().getParent() + ":" + System.getenv("PATH"),
                        interpreter,
                        PROJECT.resolve("deploy/apps/check-alerts").toString()),
                PROJECT);

        assertThat(answer.status()).as(answer.output() + answer.complaints()).isZero();
    }
}
