package com.mercurious.travel.tools.deploy.policy;

import com.mercurious.travel.tools.deploy.manifest.Manifest;
import com.mercurious.travel.tools.deploy.manifest.ObjectSet;
import com.mercurious.travel.tools.deploy.manifest.PodTemplate;
import com.mercurious.travel.tools.deploy.report.Findings;
import com.mercurious.travel.tools.deploy.yaml.YamlNode;
import java.util.List;
import java.util.regex.Pattern;

/** Demands that nothing secret is written where everybody reads it. */
public final class ClearSecrets {
    /** What SOPS leaves of a value. */
    private static final String ENCRYPTED = "ENC[";
    /** A connection string with user and password, or a login line of Kafka's; what is filled in later is none. */
    private static final Pattern PASSWORD =
            Pattern.compile("\\w://[^\\s/:@]+:[^\\s/@${]+@|\\bpassword=\"?[^\\s\"${]+", Pattern.CASE_INSENSITIVE);

    private ClearSecrets() {}

    public static void check(ObjectSet set, Findings findings) {
        for (Manifest object : set.objects()) {
            switch (object.kind()) {
                case "Secret" -> secret(object, findings);
                case "ConfigMap" ->
                    object.map("data")
                            .texts()
                            .forEach((key, text) -> passwords(object, List.of("data", key), text, findings));
                default -> {
                    // Holds no values of its own, but for the variables below.
                }
            }
        }
        for (PodTemplate pod : set.podTemplates()) {
            for (PodTemplate.Container container : pod.containers()) {
                List<YamlNode> variables = container.map().items("env");
                for (int i = 0; i < variables.size(); i++) {
                    passwords(
                            pod.owner(),
                            container.path("env", i, "value"),
                            variables.get(i).text("value").orElse(""),
                            findings);
                }
            }
        }
    }

    private static void secret(Manifest secret, Findings findings) {
        for (String field : List.of("data", "stringData")) {
            secret.map(field).texts().forEach((key, text) -> {
                if (!text.isEmpty() && !text.startsWith(ENCRYPTED)) {
                    findings.add(
                            secret,
                            List.of(field, key),
                            "`" + key + "` of a Secret stands there in clear",
                            "a Secret that is encrypted by SOPS, or given from outside and declared in deploy/external.yaml");
                }
            });
        }
    }

    private static void passwords(Manifest object, List<Object> path, String text, Findings findings) {
        if (PASSWORD.matcher(text).find()) {
            findings.add(
                    object, path, "`" + path.getLast() + "` has a password in it", "a reference to a Secret's key");
        }
    }
}
