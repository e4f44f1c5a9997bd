package com.mercurious.travel.tools.deploy.service;

import com.mercurious.travel.tools.deploy.manifest.Manifest;
import com.mercurious.travel.tools.deploy.manifest.ObjectSet;
import com.mercurious.travel.tools.deploy.reference.External;
import com.mercurious.travel.tools.deploy.reference.NamedObjects;
import com.mercurious.travel.tools.deploy.report.Findings;
import com.mercurious.travel.tools.deploy.report.Likeness;
import com.mercurious.travel.tools.deploy.yaml.YamlNode;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Demands that each variable that a manifest sets is one that the service reads, and that those it needs are set. */
public final class EnvironmentCheck {
    private final ServicePods pods;
    private final External external;
    private final Findings findings;

    private EnvironmentCheck(ServicePods pods, External external, Findings findings) {
        this.pods = pods;
        this.external = external;
        this.findings = findings;
    }

    public static void check(ServicePods pods, External external, Findings findings) {
        EnvironmentCheck check = new EnvironmentCheck(pods, external, findings);
        pods.all().forEach(check::pod);
    }

    private void pod(ServicePods.ServicePod pod) {
        Set<String> given = new TreeSet<>();
        List<YamlNode> variables = pod.container().map().items("env");
        for (int i = 0; i < variables.size(); i++) {
            String name = variables.get(i).text("name").orElse("");
            given.add(name);
            judge(pod, name, pod.template().owner(), pod.container().path("env", i, "name"));
        }
        List<YamlNode> sources = pod.container().map().items("envFrom");
        for (int i = 0; i < sources.size(); i++) {
            String prefix = sources.get(i).text("prefix").orElse("");
            for (String field : List.of("configMapRef", "secretRef")) {
                String kind = field.equals("secretRef") ? "Secret" : "ConfigMap";
                String name = sources.get(i).text(field, "name").orElse("");
                for (String key : keys(pods.set(), kind, name)) {
                    given.add(prefix + key);
                    Optional<Manifest> own = pods.set().find(kind, name);
                    Manifest place = own.orElse(pod.template().owner());
                    List<Object> path = own.isPresent()
                            ? List.of(own.get().map("data").keys().contains(key) ? "data" : "stringData", key)
                            : pod.container().path("envFrom", i, field);
                    judge(pod, prefix + key, place, path);
                }
            }
        }
        for (String required : pod.service().required(given)) {
            findings.add(
                    pod.template().owner(),
                    pod.container().path(variables.isEmpty() ? "name" : "env"),
                    "`" + required + "` is not set, and " + pod.service().name() + " does not start without it",
                    "`" + required + "` from a ConfigMap or a Secret");
        }
    }

    private Set<String> keys(ObjectSet set, String kind, String name) {
        return new NamedObjects(set, external).keysOf(kind, name).orElse(Set.of());
    }

    private void judge(ServicePods.ServicePod pod, String variable, Manifest manifest, List<Object> path) {
        if (external.variables().contains(variable)) {
            return;
        }
        Service service = pod.service();
        switch (service.use(variable)) {
            case UNKNOWN ->
                findings.add(
                        manifest,
                        path,
                        "`" + variable + "` is read by nothing in " + service.name(),
                        Likeness.closest(variable, service.known())
                                .map(meant -> "`" + meant + "`")
                                .orElse("a variable of a property that the service has, or one named under"
                                        + " `environment` in " + external.label()));
            case FIXED ->
                findings.add(
                        manifest,
                        path,
                        "`" + variable + "` changes nothing: " + service.name() + " has it fixed when it is built",
                        "the property in its application.properties");
            case READ -> {
                // As it should be.
            }
        }
    }
}
