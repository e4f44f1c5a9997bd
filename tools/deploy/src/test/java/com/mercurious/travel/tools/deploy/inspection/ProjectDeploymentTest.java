package com.mercurious.travel.tools.deploy.inspection;

import static org.assertj.core.api.Assertions.assertThat;

import com.mercurious.travel.tools.deploy.rendering.Tools;
import com.mercurious.travel.tools.deploy.report.Finding;
import java.io.IOException;
import org.junit.jupiter.api.Test;

/** What {@code ./travel verify deploy} says about this project. */
class ProjectDeploymentTest {
    @Test
    void theProjectsOwnDeploymentsHaveNoFinding() throws IOException {
        Report report = Fixtures.inspected(Fixtures.project(), Tools.ofThisMachine());

        report.notRun().forEach(reason -> System.out.println("not run: " + reason));
        assertThat(report.findings()).extracting(Finding::toString).isEmpty();
    }
}
