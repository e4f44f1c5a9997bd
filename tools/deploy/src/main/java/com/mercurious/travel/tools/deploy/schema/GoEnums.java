package com.mercurious.travel.tools.deploy.schema;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Which values the fields of Kubernetes' own kinds may have. The published OpenAPI does not say; the Go types of {@code
 * k8s.io/api} do, by the marker {@code +enum} and constants.
 */
final class GoEnums {
    /** Without the marker, but the API server takes no other value. */
    private static final Set<String> UNMARKED =
            Set.of("MetricSourceType", "MetricTargetType", "HPAScalingPolicyType", "ScalingPolicySelect");

    private static final Pattern TYPE = Pattern.compile("^type (\\w+) string\\b");
    private static final Pattern CONSTANT = Pattern.compile("^\\s+\\w+\\s+(\\w+)\\s*=\\s*\"([^\"]*)\"");
    private static final Pattern STRUCT = Pattern.compile("^type (\\w+) struct \\{");
    private static final Pattern FIELD =
            Pattern.compile("^\\s+\\w+\\s+(\\[])?\\*?(?:(\\w+)\\.)?(\\w+)\\s+`json:\"([^\",]+)");

    private final Map<String, Set<String>> values = new LinkedHashMap<>();
    private final Map<String, Map<String, Field>> fields = new LinkedHashMap<>();

    /**
     * @param list whether the field is a list of such values
     * @param type the full name of the Go type, such as {@code core.v1.Protocol}
     */
    record Field(boolean list, String type) {}

    private GoEnums() {}

    /** Of the checkout of a release of {@code k8s.io/api}. */
    static GoEnums of(Path api) throws IOException {
        GoEnums enums = new GoEnums();
        try (Stream<Path> files = Files.walk(api)) {
            for (Path file : files.filter(path -> path.endsWith("types.go"))
                    .filter(path -> api.relativize(path).getNameCount() == 3)
                    .toList()) {
                Path version = api.relativize(file.getParent());
                enums.read(version.getName(0) + "." + version.getName(1), Files.readAllLines(file));
            }
        }
        return enums;
    }

    /**
     * The fields of a type that have one of some values, by their names in JSON.
     *
     * @param type as OpenAPI calls it, such as {@code io.k8s.api.core.v1.Container}
     */
    Map<String, Field> fieldsOf(String type) {
        Map<String, Field> limited = new TreeMap<>(fields.getOrDefault(type.replace("io.k8s.api.", ""), Map.of()));
        limited.values().removeIf(field -> valuesOf(field).isEmpty());
        return limited;
    }

    Set<String> valuesOf(Field field) {
        return values.getOrDefault(field.type(), Set.of());
    }

    private void read(String packageName, List<String> lines) {
        Set<String> marked = new TreeSet<>(UNMARKED);
        Map<String, Field> struct = null;
        boolean marker = false;
        for (String line : lines) {
            Matcher type = TYPE.matcher(line);
            Matcher opened = STRUCT.matcher(line);
            Matcher field = FIELD.matcher(line);
            if (type.find() && marker) {
                marked.add(type.group(1));
            } else if (opened.find()) {
                struct = fields.computeIfAbsent(packageName + "." + opened.group(1), unused -> new TreeMap<>());
            } else if (struct != null && field.find()) {
                String owner = field.group(2) == null ? packageName : "core.v1";
                struct.put(field.group(4), new Field(field.group(1) != null, owner + "." + field.group(3)));
            }
            marker = line.startsWith("//") && (marker || line.startsWith("// +enum"));
        }
        for (String line : lines) {
            Matcher constant = CONSTANT.matcher(line);
            if (constant.find() && marked.contains(constant.group(1))) {
                values.computeIfAbsent(packageName + "." + constant.group(1), unused -> new TreeSet<>())
                        .add(constant.group(2));
            }
        }
    }
}
