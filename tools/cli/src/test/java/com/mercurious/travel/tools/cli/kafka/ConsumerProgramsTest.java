package com.mercurious.travel.tools.cli.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The programs that the documentation shows to those who consume the suite's events. */
class ConsumerProgramsTest {
    private static final Path ROOT = Path.of(System.getProperty("travel.root"));
    private static final Path PROGRAMS = ROOT.resolve("examples/consumers");

    @ParameterizedTest
    @ValueSource(strings = {"Completions.java", "completions.mjs", "completions.py"})
    void theDocumentShowsTheProgramAsItIs(String name) throws IOException {
        String document = Files.readString(ROOT.resolve("docs/consuming.md"));
        String language = name.endsWith(".java") ? "java" : name.endsWith(".mjs") ? "js" : "python";

        assertThat(document)
                .as("copy it there once it has been run")
                .contains("```" + language + "\n" + Files.readString(PROGRAMS.resolve(name)) + "```\n");
    }

    @Test
    void theOneInJavaCompilesWithoutAWarning(@TempDir Path classes) throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        DiagnosticCollector<JavaFileObject> found = new DiagnosticCollector<>();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(found, null, null)) {
            List<String> options = List.of(
                    "-Xlint:all", "-proc:none", "-d", classes.toString(), "-cp", System.getProperty("java.class.path"));

            boolean compiled = compiler.getTask(
                            null,
                            files,
                            found,
                            options,
                            null,
                            files.getJavaFileObjects(PROGRAMS.resolve("Completions.java")))
                    .call();

            assertThat(compiled).as("%s", found.getDiagnostics()).isTrue();
        }
        assertThat(found.getDiagnostics()).isEmpty();
        assertThat(classes.resolve("Completions.class")).exists();
    }
}
