package com.mercurious.travel.tools.deploy.promql;

import com.mercurious.travel.tools.deploy.manifest.Manifest;
import com.mercurious.travel.tools.deploy.manifest.ObjectSet;
import com.mercurious.travel.tools.deploy.rendering.Tools;
import com.mercurious.travel.tools.deploy.report.Findings;
import com.mercurious.travel.tools.deploy.yaml.JsonForm;
import com.mercurious.travel.tools.deploy.yaml.YamlNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Has Prometheus' own tool read the rules of PrometheusRules, where the machine has it. */
public final class RuleSyntax {
    private static final Pattern COMPLAINT =
            Pattern.compile("group \"(?<group>.*?)\", rule (?<rule>\\d+).*?: (?<what>.*)");

    private final Optional<Path> promtool;
    private final Findings findings;

    public RuleSyntax(Tools tools, Findings findings) {
        this.promtool = tools.find("promtool");
        this.findings = findings;
    }

    /** Whether rules can be read at all here. */
    public boolean runs() {
        return promtool.isPresent();
    }

    /** Adds what the tool refuses of a set's rules. */
    public void check(ObjectSet set) throws IOException {
        for (Manifest rule : set.ofKind("PrometheusRule").toList()) {
            if (promtool.isPresent()) {
                check(rule, promtool.get());
            }
        }
    }

    private void check(Manifest rule, Path tool) throws IOException {
        Path file = Files.createTempFile("travel-verify", ".json");
        try {
            Files.writeString(file, JsonForm.of(rule.map("spec")).toString());
            Tools.Answer answer =
                    Tools.run(List.of(tool.toString(), "check", "rules", file.toString()), file.getParent());
            if (answer.status() != 0) {
                String said = answer.complaints() + answer.output();
                Matcher complaint = COMPLAINT.matcher(said);
                boolean placed = false;
                while (complaint.find()) {
                    placed = true;
                    findings.add(
                            rule,
                            path(rule, complaint.group("group"), Integer.parseInt(complaint.group("rule")) - 1),
                            "promtool: " + complaint.group("what").strip(),
                            "a rule that Prometheus reads");
                }
                if (!placed) {
                    findings.add(
                            rule,
                            List.of("spec"),
                            "promtool: " + said.strip().replaceAll("\\s*\\R\\s*", " "),
                            "rules that Prometheus reads");
                }
            }
        } finally {
            Files.deleteIfExists(file);
        }
    }

    private static List<Object> path(Manifest rule, String group, int index) {
        List<YamlNode> groups = rule.items("spec", "groups");
        for (int i = 0; i < groups.size(); i++) {
            if (groups.get(i).text("name").orElse("").equals(group)) {
                return List.of("spec", "groups", i, "rules", index, "expr");
            }
        }
        return List.of("spec", "groups");
    }
}
