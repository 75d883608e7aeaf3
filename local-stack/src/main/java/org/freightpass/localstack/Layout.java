package org.freightpass.localstack;

import java.nio.file.Path;

/**
 * Where things lie.
 *
 * @param home the project's own directory, with what was built in it
 * @param data what is kept between runs: databases, the broker's log, local views, logs, the signing key
 */
public record Layout(Path home, Path data) {

    public Layout {
        home = home.toAbsolutePath().normalize();
        data = data.toAbsolutePath().normalize();
    }

    public Path log(String part) {
        return data.resolve("logs").resolve(part + ".log");
    }

    public Path stateFile() {
        return data.resolve("state.properties");
    }

    public Path lockFile() {
        return data.resolve("lock");
    }

    /** Where another {@code ./run} asks the running launcher to start a part anew. */
    public Path requests() {
        return data.resolve("requests");
    }

    /** Class path of this module's programs and of the broker. */
    public String classPath() {
        Path target = home.resolve("local-stack").resolve("target");
        return target.resolve("classes") + System.getProperty("path.separator") + target.resolve("lib") + "/*";
    }

    public Path serviceJar(String service) {
        return home.resolve(service).resolve("target").resolve(service + "-1.0-SNAPSHOT.jar");
    }

    /** Unpacked once for all data directories. */
    public Path postgresBinaries() {
        return home.resolve("local-stack").resolve("target").resolve("postgresql");
    }
}
