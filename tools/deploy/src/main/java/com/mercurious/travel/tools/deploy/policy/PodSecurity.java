package com.mercurious.travel.tools.deploy.policy;

import com.mercurious.travel.tools.deploy.manifest.Manifest;
import com.mercurious.travel.tools.deploy.manifest.ObjectSet;
import com.mercurious.travel.tools.deploy.manifest.PodTemplate;
import com.mercurious.travel.tools.deploy.report.Findings;
import com.mercurious.travel.tools.deploy.yaml.YamlMap;
import com.mercurious.travel.tools.deploy.yaml.YamlNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Pod Security at the level {@code restricted}, and what is asked for beyond it: a root file system that nobody writes, and no
 * token of the API server.
 */
public final class PodSecurity {
    private static final Set<String> VOLUMES = Set.of(
            "name",
            "configMap",
            "csi",
            "downwardAPI",
            "emptyDir",
            "ephemeral",
            "persistentVolumeClaim",
            "projected",
            "secret");
    private static final Set<String> SELINUX =
            Set.of("", "container_t", "container_init_t", "container_kvm_t", "container_engine_t");
    private static final String LEVEL = "pod-security.kubernetes.io/enforce";
    private static final String CONTEXT = "securityContext";

    private final Findings findings;

    private PodSecurity(Findings findings) {
        this.findings = findings;
    }

    public static void check(ObjectSet set, Findings findings) {
        PodSecurity security = new PodSecurity(findings);
        for (PodTemplate pod : set.podTemplates()) {
            security.pod(pod);
            security.token(set, pod);
            pod.containers().forEach(container -> security.container(pod, container));
        }
        set.ofKind("Namespace").forEach(security::namespace);
    }

    private void namespace(Manifest namespace) {
        String level = namespace.labels().getOrDefault(LEVEL, "privileged, as nothing is said");
        if (!level.equals("restricted")) {
            findings.add(
                    namespace,
                    List.of("metadata", "labels", LEVEL),
                    "the level of Pod Security is " + level,
                    LEVEL + ": restricted");
        }
    }

    private void pod(PodTemplate pod) {
        for (String shared : List.of("hostNetwork", "hostPID", "hostIPC")) {
            if (pod.spec().text(shared).orElse("false").equals("true")) {
                findings.add(pod.owner(), pod.path("spec", shared), shared + " is on", "left out");
            }
        }
        List<YamlNode> volumes = pod.spec().items("volumes");
        for (int i = 0; i < volumes.size(); i++) {
            if (volumes.get(i) instanceof YamlMap volume) {
                Set<String> kinds = new TreeSet<>(volume.keys());
                kinds.removeAll(VOLUMES);
                for (String kind : kinds) {
                    findings.add(
                            pod.owner(),
                            pod.path("spec", "volumes", i, kind),
                            "a volume of the kind " + kind + " is not for restricted pods",
                            "emptyDir, a ConfigMap, a Secret or a claim");
                }
            }
        }
    }

    private void token(ObjectSet set, PodTemplate pod) {
        Optional<String> own = pod.spec().text("automountServiceAccountToken");
        Optional<String> account = pod.spec()
                .text("serviceAccountName")
                .flatMap(name -> set.find("ServiceAccount", name))
                .flatMap(found -> found.text("automountServiceAccountToken"));
        if (!own.or(() -> account).orElse("true").equals("false")) {
            findings.add(
                    pod.owner(),
                    pod.path("spec", "automountServiceAccountToken"),
                    "its pods get a token of the API server",
                    "automountServiceAccountToken: false in the pod");
        }
    }

    private void container(PodTemplate pod, PodTemplate.Container container) {
        demand(pod, container, "readOnlyRootFilesystem", "true", "may write its root file system", false);
        demand(pod, container, "allowPrivilegeEscalation", "false", "may gain privileges", false);
        demand(pod, container, "runAsNonRoot", "true", "may run as root", true);
        YamlMap context = container.map().map(CONTEXT);
        if (context.text("privileged").orElse("false").equals("true")) {
            add(pod, container, "privileged", "is privileged", "left out");
        }
        if (setting(pod, container, "runAsUser").orElse("1").equals("0")) {
            add(pod, container, "runAsUser", "runs as root", "a user above 0");
        }
        String seccomp = context.text("seccompProfile", "type")
                .or(() -> pod.spec().text(CONTEXT, "seccompProfile", "type"))
                .orElse("absent");
        if (!Set.of("RuntimeDefault", "Localhost").contains(seccomp)) {
            add(
                    pod,
                    container,
                    "seccompProfile",
                    "has the seccomp profile " + seccomp,
                    "seccompProfile.type: RuntimeDefault");
        }
        if (!context.text("procMount").orElse("Default").equals("Default")) {
            add(pod, container, "procMount", "sees all of /proc", "left out");
        }
        if (setting(pod, container, "appArmorProfile", "type").orElse("").equals("Unconfined")) {
            add(pod, container, "appArmorProfile", "has the AppArmor profile Unconfined", "left out");
        }
        String selinux = setting(pod, container, "seLinuxOptions", "type").orElse("");
        if (!SELINUX.contains(selinux)) {
            add(pod, container, "seLinuxOptions", "has the SELinux type " + selinux, "left out");
        }
        capabilities(pod, container, context);
        List<YamlNode> ports = container.map().items("ports");
        for (int i = 0; i < ports.size(); i++) {
            if (!ports.get(i).text("hostPort").orElse("0").equals("0")) {
                findings.add(
                        pod.owner(),
                        container.path("ports", i, "hostPort"),
                        named(container) + " takes a port of its node",
                        "a Service");
            }
        }
    }

    private void capabilities(PodTemplate pod, PodTemplate.Container container, YamlMap context) {
        if (context.items("capabilities", "drop").stream()
                .noneMatch(dropped -> dropped.text().orElse("").equals("ALL"))) {
            add(pod, container, "capabilities", "keeps capabilities", "capabilities.drop: [ALL]");
        }
        for (YamlNode added : context.items("capabilities", "add")) {
            if (!added.text().orElse("").equals("NET_BIND_SERVICE")) {
                add(
                        pod,
                        container,
                        "capabilities",
                        "adds the capability " + added.text().orElse(""),
                        "none added");
            }
        }
    }

    private void demand(
            PodTemplate pod,
            PodTemplate.Container container,
            String field,
            String right,
            String wrong,
            boolean podMaySay) {
        Optional<String> found =
                podMaySay ? setting(pod, container, field) : container.map().text(CONTEXT, field);
        if (!found.orElse("absent").equals(right)) {
            add(pod, container, field, wrong, CONTEXT + "." + field + ": " + right);
        }
    }

    /** What the container says, else its pod. */
    private static Optional<String> setting(PodTemplate pod, PodTemplate.Container container, String... field) {
        List<Object> path = new ArrayList<>(List.of(CONTEXT));
        path.addAll(List.of(field));
        return container.map().text(path.toArray()).or(() -> pod.spec().text(path.toArray()));
    }

    private void add(PodTemplate pod, PodTemplate.Container container, String field, String wrong, String right) {
        findings.add(pod.owner(), container.path(CONTEXT, field), named(container) + " " + wrong, right);
    }

    private static String named(PodTemplate.Container container) {
        return "the container `" + container.name() + "`";
    }
}
