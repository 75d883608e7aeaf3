package org.freightpass.localstack.part;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.freightpass.localstack.Layout;

/**
 * The command line of a Java process of the stack. Short-lived and many on few cores: a small heap, the serial
 * collector and the quick compiler make them start sooner than they would run faster.
 */
final class Jvm {

    private final Layout layout;
    private final List<String> options = new ArrayList<>();

    private Jvm(Layout layout) {
        this.layout = layout;
        options.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        options.addAll(List.of(
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Xshare:auto",
                "-Dfile.encoding=UTF-8",
                "-Duser.timezone=UTC",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow"));
    }

    static Jvm of(Layout layout) {
        return new Jvm(layout);
    }

    Jvm heap(int megabytes) {
        options.add("-Xmx" + megabytes + "m");
        return this;
    }

    Jvm property(String name, String value) {
        options.add("-D" + name + "=" + value);
        return this;
    }

    /** A program of this module or of the jars beside it. */
    List<String> main(String mainClass, String... arguments) {
        options.addAll(List.of("-cp", layout.classPath(), mainClass));
        options.addAll(List.of(arguments));
        return List.copyOf(options);
    }

    List<String> jar(Path jar) {
        options.addAll(List.of("-jar", jar.toString()));
        return List.copyOf(options);
    }
}
