package com.mercurious.travel.tools.deploy.service;

import com.mercurious.travel.tools.deploy.manifest.Manifest;
import com.mercurious.travel.tools.deploy.reference.LabelSelector;
import com.mercurious.travel.tools.deploy.report.Findings;
import com.mercurious.travel.tools.deploy.service.ServicePods.ServicePod;
import com.mercurious.travel.tools.deploy.yaml.YamlNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Demands that NetworkPolicies let a service out to what it needs, and in who scrapes it: by ports, as where a server stands is
 * known to nobody here.
 */
public final class NetworkCheck {
    private static final int DNS = 53;
    private static final String SERVERS = "KAFKA_BOOTSTRAP_SERVERS";
    private static final Pattern PORT = Pattern.compile(":([0-9]{1,5})(?=,|$)");
    /** Ports by the property of the service that needs them; an address in a secret may name another one. */
    private static final Map<String, Integer> STORES =
            new TreeMap<>(Map.of("quarkus.mongodb.connection-string", 27_017, "quarkus.redis.hosts", 6_379));

    private static final Set<Integer> WEB = Set.of(80, 443);

    private final ServicePods pods;
    private final Findings findings;

    private NetworkCheck(ServicePods pods, Findings findings) {
        this.pods = pods;
        this.findings = findings;
    }

    public static void check(ServicePods pods, Findings findings) {
        NetworkCheck check = new NetworkCheck(pods, findings);
        for (ServicePod pod : pods.all()) {
            check.out(pod);
            check.in(pod);
        }
    }

    private void out(ServicePod pod) {
        List<Manifest> policies = policies(pod, "Egress");
        if (policies.isEmpty()) {
            return;
        }
        List<PolicyPort> open = open(policies, "egress");
        demand(policies.getFirst(), open, DNS, "UDP", "no name is resolved");
        Set<Integer> brokers = new TreeSet<>();
        Matcher named = PORT.matcher(pods.environment(pod).getOrDefault(SERVERS, ""));
        while (named.find()) {
            brokers.add(Integer.valueOf(named.group(1)));
        }
        brokers.forEach(port -> demand(
                policies.getFirst(),
                open,
                port,
                "TCP",
                SERVERS + " of " + pod.service().name() + " has brokers there"));
        Set<Integer> explained = new TreeSet<>(brokers);
        explained.addAll(STORES.values());
        explained.addAll(WEB);
        explained.add(DNS);
        boolean elsewhere = open.stream().anyMatch(port -> port.isForOthersThan(explained));
        STORES.forEach((property, port) -> {
            if (pod.service().property(property).isPresent() && !elsewhere) {
                demand(
                        policies.getFirst(),
                        open,
                        port,
                        "TCP",
                        "`" + property + "` of " + pod.service().name() + " leads there");
            }
        });
    }

    private void demand(Manifest policy, List<PolicyPort> open, int port, String protocol, String why) {
        if (open.stream().noneMatch(one -> one.takes(port, protocol))) {
            findings.add(
                    policy,
                    List.of("spec", "egress"),
                    "lets nothing out to port " + port + "/" + protocol + ": " + why,
                    "a rule of egress for port " + port + ", protocol " + protocol);
        }
    }

    private void in(ServicePod pod) {
        List<Manifest> policies = policies(pod, "Ingress");
        if (policies.isEmpty()) {
            return;
        }
        List<PolicyPort> open = open(policies, "ingress");
        pods.set().ofKind("ServiceMonitor").forEach(monitor -> scraped(monitor, pod)
                .forEach(port -> {
                    if (open.stream().noneMatch(one -> one.takes(port, "TCP") || one.isNamed(name(pod, port)))) {
                        findings.add(
                                policies.getFirst(),
                                List.of("spec", "ingress"),
                                "lets nobody in to port " + port + ", which " + monitor.title() + " scrapes",
                                "a rule of ingress for port " + port + " from Prometheus");
                    }
                }));
    }

    /** The ports of a pod that a monitor leads to. */
    private Set<Integer> scraped(Manifest monitor, ServicePod pod) {
        Set<Integer> ports = new TreeSet<>();
        for (Manifest service : ServiceSelection.services(pods.set(), monitor)) {
            if (ServiceSelection.pods(pods, service).contains(pod)) {
                for (YamlNode endpoint : monitor.items("spec", "endpoints")) {
                    endpoint.text("port")
                            .flatMap(name -> ServiceSelection.targetOf(service, name))
                            .flatMap(target -> ProbeCheck.port(pod.container(), target))
                            .ifPresent(ports::add);
                }
            }
        }
        return ports;
    }

    private static String name(ServicePod pod, int port) {
        return pod.container().map().items("ports").stream()
                .filter(one -> one.text("containerPort").orElse("").equals(String.valueOf(port)))
                .flatMap(one -> one.text("name").stream())
                .findFirst()
                .orElse("");
    }

    /** Those that select a pod and are of a type: without types of its own a policy is of Ingress, and of Egress if it has rules. */
    private List<Manifest> policies(ServicePod pod, String type) {
        return pods.set()
                .ofKind("NetworkPolicy")
                .filter(policy -> LabelSelector.matches(
                        policy.map("spec", "podSelector"), pod.template().labels()))
                .filter(policy -> isOf(policy, type))
                .toList();
    }

    private static boolean isOf(Manifest policy, String type) {
        List<YamlNode> types = policy.items("spec", "policyTypes");
        return types.isEmpty()
                ? type.equals("Ingress")
                        || policy.document().at("spec", "egress").isPresent()
                : types.stream().anyMatch(one -> one.text().orElse("").equals(type));
    }

    /** What policies allow together. */
    private static List<PolicyPort> open(List<Manifest> policies, String direction) {
        return policies.stream()
                .flatMap(policy -> policy.items("spec", direction).stream())
                .flatMap(rule -> rule.items("ports").isEmpty()
                        ? Stream.of(PolicyPort.ANY)
                        : rule.items("ports").stream().map(PolicyPort::of))
                .toList();
    }

    /**
     * A port of a rule.
     *
     * @param protocol empty: any
     * @param port     a number or a name; empty: any
     * @param last     of a range that begins with the port
     */
    private record PolicyPort(String protocol, String port, Optional<Integer> last) {
        private static final PolicyPort ANY = new PolicyPort("", "", Optional.empty());
        private static final String NUMBER = "[0-9]{1,5}";

        static PolicyPort of(YamlNode port) {
            return new PolicyPort(
                    port.text("protocol").orElse("TCP"),
                    port.text("port").orElse(""),
                    port.text("endPort").filter(end -> end.matches(NUMBER)).map(Integer::valueOf));
        }

        boolean takes(int wanted, String ofProtocol) {
            if (!protocol.isEmpty() && !protocol.equals(ofProtocol)) {
                return false;
            }
            if (!port.matches(NUMBER)) {
                return port.isEmpty();
            }
            int first = Integer.parseInt(port);
            return wanted >= first && wanted <= last.orElse(first);
        }

        boolean isNamed(String name) {
            return !name.isEmpty() && port.equals(name);
        }

        /** Whether a server that is none of these may be meant; a name is one of its pods. */
        boolean isForOthersThan(Set<Integer> ports) {
            return protocol.equals("TCP")
                    && !port.isEmpty()
                    && (!port.matches(NUMBER) || !ports.contains(Integer.valueOf(port)));
        }
    }
}
