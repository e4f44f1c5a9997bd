package com.mercurious.travel.tools.deploy.service;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ParameterizedTypeTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreeScanner;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** The settings of {@code @ConfigMapping} interfaces, read from their sources by the JDK's own parser. */
final class MappedSettings {
    private final List<Setting> settings = new ArrayList<>();
    private final Map<String, ClassTree> types = new LinkedHashMap<>();

    private MappedSettings() {}

    /** Of all interfaces in a folder of sources. */
    static List<Setting> in(Path sources) throws IOException {
        if (!Files.isDirectory(sources)) {
            return List.of();
        }
        List<Path> files = new ArrayList<>();
        try (Stream<Path> all = Files.walk(sources)) {
            for (Path file :
                    all.filter(path -> path.toString().endsWith(".java")).toList()) {
                if (Files.readString(file).contains("@ConfigMapping")) {
                    files.add(file);
                }
            }
        }
        List<Setting> found = new ArrayList<>();
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager manager = compiler.getStandardFileManager(null, Locale.ROOT, null)) {
            for (Path file : files) {
                JavacTask task = (JavacTask) compiler.getTask(
                        null, manager, null, List.of("-proc:none"), null, manager.getJavaFileObjects(file));
                for (CompilationUnitTree unit : task.parse()) {
                    found.addAll(of(unit));
                }
            }
        }
        return found;
    }

    private static List<Setting> of(CompilationUnitTree unit) {
        MappedSettings mapped = new MappedSettings();
        unit.accept(
                new TreeScanner<Void, Void>() {
                    @Override
                    public Void visitClass(ClassTree type, Void unused) {
                        mapped.types.put(type.getSimpleName().toString(), type);
                        return super.visitClass(type, unused);
                    }
                },
                null);
        for (ClassTree type : mapped.types.values()) {
            argument(type.getModifiers().getAnnotations(), "ConfigMapping", "prefix")
                    .ifPresent(prefix -> mapped.collect(type, prefix));
        }
        return mapped.settings;
    }

    private void collect(ClassTree type, String prefix) {
        for (Tree parent : type.getImplementsClause()) {
            if (types.containsKey(parent.toString())) {
                collect(types.get(parent.toString()), prefix);
            }
        }
        for (Tree member : type.getMembers()) {
            if (member instanceof MethodTree method && method.getBody() == null) {
                List<? extends AnnotationTree> annotations =
                        method.getModifiers().getAnnotations();
                String name = argument(annotations, "WithName", "value")
                        .orElseGet(() -> kebab(method.getName().toString()));
                boolean asParent = annotations.stream().anyMatch(annotation -> simple(annotation.getAnnotationType())
                        .equals("WithParentName"));
                boolean hasDefault =
                        argument(annotations, "WithDefault", "value").isPresent();
                add(method.getReturnType(), asParent ? prefix : prefix + "." + name, hasDefault);
            }
        }
    }

    private void add(Tree type, String name, boolean optional) {
        String simple = simple(type);
        if (types.containsKey(simple)) {
            collect(types.get(simple), name);
        } else if (type instanceof ParameterizedTypeTree generic) {
            List<? extends Tree> arguments = generic.getTypeArguments();
            switch (simple) {
                case "Map" -> add(arguments.get(1), name + "." + EnvironmentNames.ANY, true);
                case "List", "Set" -> {
                    settings.add(new Setting(name, !optional, false));
                    add(arguments.getFirst(), name + "[" + EnvironmentNames.ANY + "]", true);
                }
                default -> add(arguments.getFirst(), name, true);
            }
        } else {
            boolean absent = simple.startsWith("Optional");
            settings.add(new Setting(name, !optional && !absent, false));
        }
    }

    private static String simple(Tree type) {
        String text = type instanceof ParameterizedTypeTree generic
                ? generic.getType().toString()
                : type.toString();
        return text.substring(text.lastIndexOf('.') + 1);
    }

    /** SmallRye's rule: {@code searchTime} is {@code search-time}. */
    private static String kebab(String method) {
        return method.replaceAll("([a-z0-9])([A-Z])", "$1-$2").toLowerCase(Locale.ROOT);
    }

    private static Optional<String> argument(
            List<? extends AnnotationTree> annotations, String annotation, String argument) {
        for (AnnotationTree one : annotations) {
            if (simple(one.getAnnotationType()).equals(annotation)) {
                for (ExpressionTree expression : one.getArguments()) {
                    if (expression instanceof AssignmentTree assignment
                            && assignment.getVariable().toString().equals(argument)
                            && assignment.getExpression() instanceof LiteralTree literal) {
                        return Optional.of(String.valueOf(literal.getValue()));
                    }
                    if (expression instanceof LiteralTree literal && argument.equals("value")) {
                        return Optional.of(String.valueOf(literal.getValue()));
                    }
                }
            }
        }
        return Optional.empty();
    }
}
