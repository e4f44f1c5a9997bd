package com.mercurious.travel.tools.platform.process;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Finds programs as a shell does. */
public final class Executables {
    private Executables() {}

    /**
     * @param name a program's name, without a folder
     * @param path the value of the PATH variable; null is taken as empty
     * @return the first executable file of that name in the path's folders
     */
    public static Optional<Path> find(String name, String path) {
        if (path == null) {
            return Optional.empty();
        }
        return Stream.of(path.split(Pattern.quote(File.pathSeparator)))
                .filter(folder -> !folder.isBlank())
                .map(folder -> Path.of(folder, name))
                .filter(file -> Files.isRegularFile(file) && Files.isExecutable(file))
                .findFirst();
    }
}
