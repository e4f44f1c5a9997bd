package com.mercurious.travel.tools.deploy.server;

import com.mercurious.travel.tools.deploy.manifest.Manifest;
import com.mercurious.travel.tools.deploy.manifest.ObjectSet;
import com.mercurious.travel.tools.deploy.report.Findings;
import com.mercurious.travel.tools.deploy.yaml.YamlNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Demands of NetworkPolicies that ranges of ports and addresses are ranges, as {@code ValidateNetworkPolicySpec} does. */
public final class PolicyRules {
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,5}");
    private static final Pattern IPV4 = Pattern.compile("((0|[1-9][0-9]{0,2})\\.){3}(0|[1-9][0-9]{0,2})/([0-9]{1,3})");
    private static final Pattern IPV6 = Pattern.compile("([0-9a-fA-F:.]*:[0-9a-fA-F:.]*)/([0-9]{1,3})");

    private final Manifest policy;
    private final Findings findings;

    private PolicyRules(Manifest policy, Findings findings) {
        this.policy = policy;
        this.findings = findings;
    }

    public static void check(ObjectSet set, Findings findings) {
        set.ofKind("NetworkPolicy").forEach(policy -> {
            PolicyRules rules = new PolicyRules(policy, findings);
            rules.direction("ingress", "from");
            rules.direction("egress", "to");
        });
    }

    private void direction(String direction, String peers) {
        for (int i = 0; i < policy.items("spec", direction).size(); i++) {
            List<Object> rule = List.of("spec", direction, i);
            for (int j = 0; j < items(rule, "ports").size(); j++) {
                range(joined(rule, "ports", j), items(rule, "ports").get(j));
            }
            for (int j = 0; j < items(rule, peers).size(); j++) {
                addresses(joined(rule, peers, j, "ipBlock"), items(rule, peers).get(j));
            }
        }
    }

    private List<YamlNode> items(List<Object> path, String field) {
        return policy.items(joined(path, field).toArray());
    }

    private void range(List<Object> path, YamlNode port) {
        Optional<String> last = port.text("endPort").filter(NUMBER.asMatchPredicate());
        String first = port.text("port").orElse("");
        if (last.isPresent() && !NUMBER.matcher(first).matches()) {
            findings.add(policy, joined(path, "endPort"), "`endPort` needs a number as `port`", "the first port");
        } else if (last.isPresent() && Integer.parseInt(last.get()) < Integer.parseInt(first)) {
            findings.add(
                    policy,
                    joined(path, "endPort"),
                    "`endPort` " + last.get() + " is below `port` " + first,
                    "the last port of the range");
        }
    }

    private void addresses(List<Object> path, YamlNode peer) {
        range(joined(path, "cidr"), peer.text("ipBlock", "cidr"));
        List<YamlNode> except = peer.items("ipBlock", "except");
        for (int i = 0; i < except.size(); i++) {
            range(joined(path, "except", i), except.get(i).text());
        }
    }

    private void range(List<Object> path, Optional<String> written) {
        written.filter(text -> !isRange(text))
                .ifPresent(text -> findings.add(
                        policy, path, "`" + text + "` is no range of addresses", "a CIDR, such as 10.0.0.0/8"));
    }

    private static boolean isRange(String text) {
        Matcher four = IPV4.matcher(text);
        if (four.matches()) {
            String address = text.substring(0, text.indexOf('/'));
            return Integer.parseInt(four.group(4)) <= 32
                    && Pattern.compile("\\.").splitAsStream(address).allMatch(part -> Integer.parseInt(part) <= 255);
        }
        Matcher six = IPV6.matcher(text);
        return six.matches() && Integer.parseInt(six.group(2)) <= 128;
    }

    private static List<Object> joined(List<Object> path, Object... steps) {
        List<Object> joined = new ArrayList<>(path);
        joined.addAll(List.of(steps));
        return joined;
    }
}
