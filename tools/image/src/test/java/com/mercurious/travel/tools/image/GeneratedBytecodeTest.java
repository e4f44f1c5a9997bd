package com.mercurious.travel.tools.image;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GeneratedBytecodeTest {
    private static final LocalDateTime TIME = LocalDateTime.parse("2030-05-09T10:30:00");

    @TempDir
    private Path folder;

    @Test
    void keysThatThreadsNumberedAnotherWayMakeTheSameJar() throws Exception {
        Path one = renumbered("one", "proxykey7", "proxykey12");
        Path other = renumbered("other", "proxykey103", "proxykey9");

        assertThat(one).hasSameBinaryContentAs(other);
    }

    @Test
    void whatOneStepGivesTheOtherStillTakes() throws Exception {
        Path jar = renumbered("one", "proxykey12", "proxykey7");

        try (URLClassLoader loader = new URLClassLoader(new URL[] {jar.toUri().toURL()}, null)) {
            Map<?, ?> given = Map.class.cast(field(loader, "Gives", "GIVEN"));
            assertThat(given.get(field(loader, "Takes", "FIRST"))).isEqualTo("the first");
            assertThat(given.get(field(loader, "Takes", "SECOND"))).isEqualTo("the second");
            assertThat(field(loader, "Gives", "OTHER")).isEqualTo("proxykey12 is none, ä\0 neither, nor 5000000000");
        }
    }

    private static Object field(ClassLoader loader, String type, String name) throws ReflectiveOperationException {
        return loader.loadClass(type).getField(name).get(null);
    }

    private Path renumbered(String name, String first, String second) throws IOException {
        Path sources = Files.createDirectories(folder.resolve(name));
        Path gives = Files.writeString(sources.resolve("Gives.java"), """
                public class Gives {
                    public static final long LARGE = 5_000_000_000L;
                    public static final String OTHER = "proxykey12 is none, ä\\0 neither, nor " + LARGE;
                    public static final java.util.Map<String, String> GIVEN =
                            java.util.Map.of("%s", "the first", "%s", "the second");
                }
                """.formatted(first, second));
        Path takes = Files.writeString(sources.resolve("Takes.java"), """
                public class Takes {
                    public static final Object SECOND = "%s";
                    public static final Object FIRST = "%s";
                }
                """.formatted(second, first));
        int status = ToolProvider.getSystemJavaCompiler()
                .run(null, null, null, "-encoding", "UTF-8", gives.toString(), takes.toString());
        assertThat(status).isZero();
        Path jar = sources.resolve("generated.jar");
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(jar))) {
            for (String file : List.of("Takes.class", "Gives.class")) {
                ZipEntry entry = new ZipEntry(file);
                entry.setTimeLocal(TIME);
                out.putNextEntry(entry);
                out.write(Files.readAllBytes(sources.resolve(file)));
                out.closeEntry();
            }
        }
        Path to = sources.resolve("renumbered.jar");
        GeneratedBytecode.renumber(jar, to);
        return to;
    }
}
