package com.mercurious.travel.tools.deploy.inspection;

import static org.assertj.core.api.Assertions.assertThat;

import com.mercurious.travel.tools.deploy.rendering.Tools;
import com.mercurious.travel.tools.deploy.report.Finding;
import com.mercurious.travel.tools.deploy.schema.Schemas;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** What {@code ./travel verify deploy} says about this project. */
class ProjectDeploymentTest {
    @Test
    void theProjectsOwnDeploymentsHaveNoFinding() throws IOException {
        Path root = Path.of(System.getProperty("travel.root"));
        Schemas schemas = Schemas.in(root.resolve("deploy/schemas"));

        Report report = new Inspection(root, schemas, Tools.ofThisMachine()).run();

        report.notRun().forEach(reason -> System.out.println("not run: " + reason));
        assertThat(report.findings()).extracting(Finding::toString).isEmpty();
    }
}
