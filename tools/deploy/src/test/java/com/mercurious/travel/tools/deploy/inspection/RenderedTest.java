package com.mercurious.travel.tools.deploy.inspection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.mercurious.travel.tools.deploy.rendering.Tools;
import com.mercurious.travel.tools.deploy.report.Finding;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is rendered by others is judged as well, at the place where a person wrote it; where nobody renders, that is said. */
class RenderedTest {
    private static final String PROMTOOL = "promtool is not on PATH: of PromQL only the names of metrics were checked";
    private static final Tools NONE = Tools.in("");
    private static final Tools THOSE_HERE = Tools.ofThisMachine();

    @TempDir
    private Path copy;

    @Test
    void whatAnOverlayOrAComponentBringsIsFoundWhereItIsWritten() throws IOException {
        assumeTrue(THOSE_HERE.find("kustomize").isPresent(), "kustomize is not on PATH");
        withGoodAnd("overlay");

        Report report = inspected(THOSE_HERE);

        assertThat(report.findings())
                .extracting(Finding::toString)
                .containsExactly(
                        "deploy/apps/courier/components/queue/scaled-object.yaml:6: ScaledObject courier: Deployment courier"
                                + " is scaled by HorizontalPodAutoscaler courier already; right: one autoscaler for a workload",
                        "deploy/apps/courier/overlays/shop/more-room.yaml:11: Deployment courier:"
                                + " `COURIER_ROUTE_SEARCH_TIMES` is read by nothing in courier; right:"
                                + " `COURIER_ROUTE_SEARCH_TIME`");
    }

    @Test
    void withoutKustomizeItIsSaidWhatWasNotLookedAt() throws IOException {
        withGoodAnd("overlay");

        Report report = inspected(NONE);

        assertThat(report.findings()).isEmpty();
        assertThat(report.notRun())
                .containsExactly(
                        "kustomize is not on PATH: of deploy/apps/courier/overlays/shop only the files were checked, not what"
                                + " they come to",
                        "kustomize is not on PATH: of deploy/apps/courier/components/queue only the files were checked, not"
                                + " what they come to",
                        PROMTOOL);
    }

    @Test
    void aRuleThatPrometheusCannotReadIsFound() throws IOException {
        assumeTrue(THOSE_HERE.find("promtool").isPresent(), "promtool is not on PATH");
        withGoodAnd("chart");
        Path rules = copy.resolve("deploy/apps/courier/base/monitoring.yaml");
        Files.writeString(rules, Files.readString(rules).replace("[5m]) > 3", "[5m) > 3"));

        Report report = inspected(THOSE_HERE);

        assertThat(report.findings()).extracting(Finding::toString).anySatisfy(line -> assertThat(line)
                .startsWith("deploy/apps/courier/base/monitoring.yaml:26: PrometheusRule courier: promtool: ")
                .endsWith("; right: a rule that Prometheus reads"));
    }

    @Test
    void aChartIsJudgedWithItsDefaultsAndWithEachFileOfValues() throws IOException {
        assumeTrue(THOSE_HERE.find("helm").isPresent(), "helm is not on PATH");
        withGoodAnd("chart");

        Report report = inspected(THOSE_HERE);

        assertThat(report.findings())
                .extracting(Finding::toString)
                .containsExactly("deploy/charts/courier/templates/config.yaml (rendered):6: ConfigMap courier-port:"
                        + " `data.port` is the number 3000; right: a string");
    }

    @Test
    void withoutHelmItIsSaidWhichChartWasNotRendered() throws IOException {
        withGoodAnd("chart");

        Report report = inspected(NONE);

        assertThat(report.findings()).isEmpty();
        assertThat(report.notRun())
                .containsExactly("helm is not on PATH: the chart deploy/charts/courier was not rendered", PROMTOOL);
    }

    private Report inspected(Tools tools) throws IOException {
        return Fixtures.inspected(copy, tools);
    }

    private void withGoodAnd(String more) throws IOException {
        Fixtures.copy(Fixtures.GOOD, copy);
        Fixtures.copy(Fixtures.in(more), copy);
    }
}
