package com.mercurious.travel.tools.deploy.server;

import com.mercurious.travel.tools.deploy.manifest.Manifest;
import com.mercurious.travel.tools.deploy.manifest.ObjectSet;
import com.mercurious.travel.tools.deploy.manifest.PodTemplate;
import com.mercurious.travel.tools.deploy.report.Findings;
import com.mercurious.travel.tools.deploy.yaml.YamlNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Demands that names and labels are written as an API server takes them: DNS names, and labels by their own syntax. */
public final class NameRules {
    private static final String LETTERS = "[a-z0-9]([-a-z0-9]*[a-z0-9])?";
    private static final Pattern LABEL = Pattern.compile("(?=.{1,63}$)" + LETTERS);
    private static final Pattern SUBDOMAIN = Pattern.compile("(?=.{1,253}$)" + LETTERS + "(\\." + LETTERS + ")*");
    private static final Pattern SERVICE = Pattern.compile("(?=.{1,63}$)[a-z]([-a-z0-9]*[a-z0-9])?");
    private static final Pattern PORT = Pattern.compile("(?=.{1,15}$)(?=.*[a-z])(?!.*--)" + LETTERS);
    private static final Pattern LABEL_VALUE = Pattern.compile("|(?=.{1,63}$)[A-Za-z0-9]([-A-Za-z0-9_.]*[A-Za-z0-9])?");
    private static final Pattern LABEL_KEY = Pattern.compile("((?=[^/]{1,253}/)" + LETTERS + "(\\." + LETTERS
            + ")*/)?(?=.{1,63}$)[A-Za-z0-9]([-A-Za-z0-9_.]*[A-Za-z0-9])?");

    private final Findings findings;

    private NameRules(Findings findings) {
        this.findings = findings;
    }

    public static void check(ObjectSet set, Findings findings) {
        NameRules rules = new NameRules(findings);
        set.objects().forEach(rules::object);
        set.podTemplates().forEach(rules::pod);
    }

    private void object(Manifest object) {
        Pattern pattern =
                switch (object.kind()) {
                    case "Service" -> SERVICE;
                    case "Namespace" -> LABEL;
                    default -> SUBDOMAIN;
                };
        demand(
                object,
                List.of("metadata", "name"),
                pattern,
                "lower case letters, digits and dashes, such as api-gateway");
        demand(object, List.of("metadata", "namespace"), LABEL, "lower case letters, digits and dashes, such as app");
        labels(object, List.of("metadata", "labels"));
        if (object.is("Service")) {
            servicePorts(object);
        }
    }

    private void pod(PodTemplate pod) {
        labels(pod.owner(), pod.path("metadata", "labels"));
        for (PodTemplate.Container container : pod.containers()) {
            demand(pod.owner(), container.path("name"), LABEL, "lower case letters, digits and dashes");
            for (int i = 0; i < container.map().items("ports").size(); i++) {
                demand(
                        pod.owner(),
                        container.path("ports", i, "name"),
                        PORT,
                        "at most 15 lower case letters, digits and dashes");
            }
        }
    }

    private void servicePorts(Manifest service) {
        List<YamlNode> ports = service.items("spec", "ports");
        Set<String> numbers = new HashSet<>();
        Set<String> names = new HashSet<>();
        for (int i = 0; i < ports.size(); i++) {
            List<Object> path = List.of("spec", "ports", i);
            String name = ports.get(i).text("name").orElse("");
            String number = ports.get(i).text("port").orElse("");
            String protocol = ports.get(i).text("protocol").orElse("TCP");
            demand(service, joined(path, "name"), LABEL, "lower case letters, digits and dashes");
            if (name.isEmpty() && ports.size() > 1) {
                findings.add(service, path, "one of several ports has no name", "a name for each");
            }
            if (!name.isEmpty() && !names.add(name)) {
                findings.add(service, joined(path, "name"), "two ports are named `" + name + "`", "each name once");
            }
            if (!numbers.add(protocol + number)) {
                findings.add(
                        service, joined(path, "port"), "two ports are " + number + "/" + protocol, "each port once");
            }
        }
    }

    private void labels(Manifest object, List<Object> path) {
        object.map(path.toArray()).texts().forEach((key, value) -> {
            if (!LABEL_KEY.matcher(key).matches()) {
                findings.add(
                        object, joined(path, key), "`" + key + "` is no name of a label", "such as example.com/name");
            }
            if (!LABEL_VALUE.matcher(value).matches()) {
                findings.add(
                        object,
                        joined(path, key),
                        "`" + value + "` is no value of a label",
                        "at most 63 letters, digits, dashes, dots and underscores");
            }
        });
    }

    /** Where there is a text, it has to be written so. */
    private void demand(Manifest object, List<Object> path, Pattern pattern, String right) {
        object.text(path.toArray())
                .filter(text -> !pattern.matcher(text).matches())
                .ifPresent(text -> findings.add(object, path, "the name `" + text + "` is refused", right));
    }

    private static List<Object> joined(List<Object> path, Object step) {
        List<Object> joined = new ArrayList<>(path);
        joined.add(step);
        return joined;
    }
}
