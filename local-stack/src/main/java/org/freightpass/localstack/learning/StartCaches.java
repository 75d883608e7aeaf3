package org.freightpass.localstack.learning;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * The caches of all programs, one directory for every stack of this project. Files are named program, fingerprint and
 * what they are: {@code .jsa} is a cache, {@code .notes} the classes that a JVM has loaded ({@code .noting} while it
 * runs), {@code .options} how that JVM was started. A cache is moved into place whole. Safe for use by many threads and
 * launchers.
 */
public final class StartCaches {

    static final String CACHE = ".jsa";
    static final String NOTES = ".notes";
    static final String UNFINISHED = ".noting";
    static final String OPTIONS = ".options";

    /**
     * Linux shares processors out among sessions first and only within one by niceness: a session of its own has to be
     * nice as a whole.
     */
    private static final String YIELDING =
            "[ ! -w /proc/self/autogroup ] || echo 19 > /proc/self/autogroup; exec \"$@\"";

    private static final String NOTING = "-XX:DumpLoadedClassList=";

    private final Path directory;
    private final String wanted;

    public StartCaches(Path directory) {
        this(directory, System.getenv().getOrDefault("FREIGHT_PASS_START_CACHE", "yes"));
    }

    /**
     * @param wanted {@code no}: every program starts without a cache; {@code found}: with one that is there; neither
     *     notes anything
     */
    StartCaches(Path directory, String wanted) {
        this.directory = directory;
        this.wanted = wanted;
    }

    /**
     * What to add to the options of a JVM that runs the program: its cache, or where to note what one needs.
     *
     * @param options all others, with the class path, which must name these jars and no directory
     */
    public List<String> optionsFor(String program, List<Path> jars, List<String> options) {
        if (wanted.equals("no")) {
            return List.of();
        }
        try {
            String name = program + "-" + Fingerprint.of(jars);
            Path cache = directory.resolve(name + CACHE);
            if (Files.exists(cache)) {
                return List.of("-XX:SharedArchiveFile=" + cache);
            }
            return wanted.equals("found") ? List.of() : noting(name, options);
        } catch (IOException e) {
            return List.of();
        }
    }

    private List<String> noting(String name, List<String> options) throws IOException {
        Files.createDirectories(directory);
        String unique = name + "." + UUID.randomUUID();
        Files.write(directory.resolve(unique + OPTIONS), options);
        // The JVM's own words about what it could not note are no concern of the program's log.
        return List.of(NOTING + directory.resolve(unique + UNFINISHED), "-Xlog:cds=off");
    }

    /** A JVM that was started so has been ready and has ended: what it noted is all that a start needs. */
    public static void finish(List<String> command) {
        unfinished(command).ifPresent(StartCaches::finish);
    }

    private static void finish(Path noted) {
        try {
            Files.move(noted, Path.of(noted.toString().replace(UNFINISHED, NOTES)));
        } catch (IOException e) {
            // Gone with a build that was cleaned away, or never written: the next start notes anew.
            return;
        }
    }

    private static Optional<Path> unfinished(List<String> command) {
        return command.stream()
                .filter(option -> option.startsWith(NOTING))
                .map(option -> Path.of(option.substring(NOTING.length())))
                .findAny();
    }

    /** Whether programs that have ended left notes from which caches can be made. */
    public boolean hasNotes() {
        try (Stream<Path> files = Files.list(directory)) {
            return files.anyMatch(file -> file.toString().endsWith(NOTES));
        } catch (IOException e) {
            return false;
        }
    }

    /** Makes the caches in a process of its own that yields to all others, the next start too, and ends by itself. */
    public void makeAside(Path jar) throws IOException {
        List<String> command = new ArrayList<>();
        if (Files.isExecutable(Path.of("/usr/bin/setsid"))) {
            command.addAll(List.of("/usr/bin/setsid", "sh", "-c", YIELDING, "sh"));
        }
        command.addAll(List.of("nice", "-n", "19"));
        command.add(java());
        command.addAll(List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xmx64m", "-cp", jar.toString()));
        command.addAll(List.of(CacheMaking.class.getName(), directory.toString()));
        new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start()
                .getOutputStream()
                .close();
    }

    static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }
}
