package org.freightpass.localstack.part;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.freightpass.localstack.Layout;
import org.freightpass.localstack.learning.StartCaches;

/**
 * The command line of a Java process of the stack. Short-lived and many on few cores: a small heap, the serial
 * collector and the quick compiler make them start sooner than they would run faster. A program with a name starts with
 * what its last start has learned.
 */
public final class Jvm {

    private static final String QUICK_COMPILER = "-XX:TieredStopAtLevel=1";

    /** Set to {@code full}, programs compile what is used much a second time, and better. */
    private static final boolean FULL = "full".equals(System.getenv("FREIGHT_PASS_COMPILER"));

    private final StartCaches caches;
    private final String program;
    private final List<String> options = new ArrayList<>();

    private Jvm(Layout layout, String program) {
        this.caches = new StartCaches(layout.startCaches());
        this.program = program;
        options.addAll(List.of(
                "-XX:+UseSerialGC",
                QUICK_COMPILER,
                // What a service loads to begin with: less, and each growth is a collection of everything.
                "-XX:MetaspaceSize=128m",
                // What the machine itself has to say comes between nobody's lines of output.
                "-XX:+DisplayVMOutputToStderr",
                "-Dfile.encoding=UTF-8",
                "-Dstdout.encoding=UTF-8",
                "-Duser.timezone=UTC",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow"));
        options.addAll(HugePages.options());
    }

    public static Jvm of(Layout layout, String program) {
        return new Jvm(layout, program);
    }

    public Jvm heap(int megabytes) {
        options.add("-Xmx" + megabytes + "m");
        return this;
    }

    public Jvm property(String name, String value) {
        options.add("-D" + name + "=" + value);
        return this;
    }

    /** A program in these jars. */
    public List<String> main(List<Path> jars, String mainClass, String... arguments) {
        options.add("-cp");
        options.add(jars.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator)));
        return command(jars, mainClass, arguments);
    }

    /** The program that a jar names; other jars, on which that one says it depends, lie in {@code lib} beside it. */
    List<String> jar(Path jar) throws IOException {
        options.addAll(List.of("-cp", jar.toString()));
        List<Path> jars = new ArrayList<>(List.of(jar));
        Path lib = jar.resolveSibling("lib");
        if (Files.isDirectory(lib)) {
            jars.addAll(Jars.in(lib));
        }
        return command(jars, Jars.mainClass(jar));
    }

    private List<String> command(List<Path> jars, String mainClass, String... arguments) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(options);
        command.addAll(caches.optionsFor(program, jars, options));
        if (FULL) {
            command.remove(QUICK_COMPILER);
        }
        command.add(mainClass);
        command.addAll(List.of(arguments));
        return List.copyOf(command);
    }
}
