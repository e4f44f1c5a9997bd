package com.mercurious.travel.tools.deploy.service;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What one of the project's services is configured by: its properties, those of its libraries, and their settings. */
public final class Service {
    private static final Pattern EXPRESSION = Pattern.compile("\\$\\{([A-Za-z0-9_.\\-]+)(:[^}]*)?}");
    private static final Pattern VARIABLE = Pattern.compile("[A-Z][A-Z0-9_]*");
    private static final String OWN = "src/main/resources/application.properties";
    private static final String SHARED = "src/main/resources/META-INF/microprofile-config.properties";

    /** The profile that a packaged service runs in. */
    private static final String PACKAGED = "%prod.";

    private final String name;
    private final Map<String, String> properties;
    private final List<Setting> settings;
    /** Each variable without which the service does not start, and the properties that would do instead. */
    private final Map<String, Set<String>> required = new TreeMap<>();

    private final Set<String> optional = new TreeSet<>();

    private Service(String name, Map<String, String> properties, List<Setting> settings) {
        this.name = name;
        this.properties = properties;
        this.settings = settings;
        properties.forEach((key, value) -> {
            Matcher expression = EXPRESSION.matcher(value);
            while (expression.find()) {
                String variable = expression.group(1);
                if (expression.group(2) != null) {
                    optional.add(variable);
                } else if (VARIABLE.matcher(variable).matches() && (!key.startsWith("%") || key.startsWith(PACKAGED))) {
                    required.computeIfAbsent(variable, unused -> new TreeSet<>())
                            .add(EnvironmentNames.of(withoutProfile(key)));
                }
            }
        });
        for (Setting setting : settings) {
            if (setting.required() && !properties.containsKey(setting.name())) {
                required.put(EnvironmentNames.of(setting.name()), Set.of());
            }
        }
    }

    /** Every service of a project by its name: each module with a name of its own in its application.properties. */
    public static Map<String, Service> of(Path root) throws IOException {
        Modules modules = new Modules(root);
        QuarkusSettings quarkus = QuarkusSettings.bundled();
        Map<String, Service> services = new LinkedHashMap<>();
        for (Path module : modules.all()) {
            if (Files.exists(module.resolve(OWN))) {
                Modules.Parts parts = modules.madeFrom(module);
                Map<String, String> properties = new TreeMap<>();
                List<Setting> settings = new ArrayList<>();
                for (Path folder : parts.folders()) {
                    read(folder.resolve(folder.equals(module) ? OWN : SHARED)).forEach(properties::putIfAbsent);
                    settings.addAll(MappedSettings.in(folder.resolve("src/main/java")));
                }
                String name = properties.get("quarkus.application.name");
                if (name != null) {
                    settings.addAll(quarkus.of(parts.artifacts()));
                    settings.addAll(KafkaSettings.of(properties.keySet()));
                    services.put(name, new Service(name, properties, settings));
                }
            }
        }
        return services;
    }

    public String name() {
        return name;
    }

    /** The value of a property where the service is packaged, as it is written. */
    public Optional<String> property(String key) {
        return Optional.ofNullable(properties.getOrDefault(PACKAGED + key, properties.get(key)));
    }

    /** All properties of {@code application.properties} and of the libraries' files. */
    public Map<String, String> properties() {
        return properties;
    }

    /**
     * Variables without which the service does not start.
     *
     * @param given what is set
     */
    Set<String> required(Set<String> given) {
        Set<String> lacking = new TreeSet<>(required.keySet());
        lacking.removeAll(given);
        lacking.removeIf(variable -> !required.get(variable).isEmpty() && given.containsAll(required.get(variable)));
        return lacking;
    }

    /** How an environment variable is taken. */
    public enum Use {
        /** It changes something. */
        READ,
        /** Its value is that of the build: nothing changes. */
        FIXED,
        /** Nobody looks at it. */
        UNKNOWN
    }

    /** Whether the service reads an environment variable. */
    public Use use(String variable) {
        if (required.containsKey(variable) || optional.contains(variable)) {
            return Use.READ;
        }
        Use use = Use.UNKNOWN;
        for (Setting setting : settings) {
            if (setting.isSetBy(variable)) {
                if (!setting.fixed()) {
                    return Use.READ;
                }
                use = Use.FIXED;
            }
        }
        if (use == Use.UNKNOWN
                && properties.keySet().stream().anyMatch(key -> EnvironmentNames.of(withoutProfile(key))
                        .equals(variable))) {
            return Use.READ;
        }
        return use;
    }

    /** Variables that the service reads and that stand in its own files, to be named where one is misspelt. */
    public Set<String> known() {
        Set<String> known = new TreeSet<>(required.keySet());
        known.addAll(optional);
        settings.stream()
                .filter(setting -> !setting.fixed() && !setting.name().contains(EnvironmentNames.ANY))
                .forEach(setting -> known.add(EnvironmentNames.of(setting.name())));
        properties.keySet().forEach(key -> known.add(EnvironmentNames.of(withoutProfile(key))));
        return known;
    }

    private static String withoutProfile(String key) {
        return key.startsWith("%") ? key.substring(key.indexOf('.') + 1) : key;
    }

    private static Map<String, String> read(Path file) throws IOException {
        Map<String, String> read = new TreeMap<>();
        if (Files.exists(file)) {
            Properties properties = new Properties();
            try (Reader in = Files.newBufferedReader(file)) {
                properties.load(in);
            }
            properties.stringPropertyNames().forEach(key -> read.put(key, properties.getProperty(key)));
        }
        return read;
    }
}
