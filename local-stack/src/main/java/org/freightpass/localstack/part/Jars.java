package org.freightpass.localstack.part;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import org.freightpass.localstack.Layout;

/** Class paths of jars only, in an order that stays: a cache of a start is good for exactly one class path. */
public final class Jars {

    private Jars() {}

    /** This module's own and all it stands on: the launcher, the broker, the issuer, mail. */
    static List<Path> ofTheStack(Layout layout) throws IOException {
        return of(layout, "local-stack");
    }

    /** A module whose jars lie in {@code target} and {@code target/lib}. */
    public static List<Path> of(Layout layout, String module) throws IOException {
        Path own = layout.jar(module);
        return Stream.concat(Stream.of(own), in(own.resolveSibling("lib")).stream())
                .toList();
    }

    static List<Path> in(Path directory) throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.filter(file -> file.toString().endsWith(".jar"))
                    .sorted()
                    .toList();
        }
    }

    static String mainClass(Path jar) throws IOException {
        try (JarFile file = new JarFile(jar.toFile())) {
            String name = file.getManifest().getMainAttributes().getValue(Attributes.Name.MAIN_CLASS);
            return Objects.requireNonNull(name, jar + " names no main class");
        }
    }
}
