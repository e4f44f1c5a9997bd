package com.mercurious.travel.system;

import com.mercurious.travel.tools.suite.suite.Suite;
import com.mercurious.travel.tools.suite.suite.SuiteListener;
import com.mercurious.travel.tools.suite.suite.SuiteOptions;
import com.mercurious.travel.tools.suite.suite.Workspace;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * One suite for all classes that ask for it by a parameter, on free ports and in a home of its own, with a consumer that
 * reads along as {@code app-client}. It ends with the test run.
 */
final class TestSuite implements ParameterResolver {
    private static final ExtensionContext.Namespace NAMESPACE = ExtensionContext.Namespace.create(TestSuite.class);

    /**
     * @param suite the running suite
     * @param consumer reads the topics that are open to clients, from their beginning
     */
    record Running(Suite suite, AppClient consumer) implements AutoCloseable {
        @Override
        public void close() throws IOException {
            consumer.close();
            suite.close();
        }
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Running.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return context.getRoot().getStore(NAMESPACE).computeIfAbsent(Running.class, key -> start(), Running.class);
    }

    private static Running start() {
        try {
            Suite suite = Suite.start(newWorkspace("shared"), options(), SuiteListener.SILENT);
            System.out.printf(
                    "System tests run on: %s; %s; %s%n",
                    suite.platform().kafka().server(),
                    suite.platform().mongo().server(),
                    suite.platform().redis().server());
            return new Running(suite, new AppClient(suite.platform()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while the suite started", e);
        }
    }

    static SuiteOptions options() {
        return new SuiteOptions(true, List.of("--servers", servers()), Map.of());
    }

    /** {@code containers} falls back to embedded servers where there is no Docker. */
    static String servers() {
        return System.getenv().getOrDefault("TRAVEL_TEST_SERVERS", "containers");
    }

    /** The checkout, with a home of this test's own below {@code target}. */
    static Workspace newWorkspace(String name) throws IOException {
        Path homes = Path.of("target", "homes").toAbsolutePath();
        Files.createDirectories(homes);
        return new Workspace(root(), Files.createTempDirectory(homes, name + "-"));
    }

    static Path root() {
        return Path.of(System.getProperty("travel.root", "..")).toAbsolutePath().normalize();
    }
}
