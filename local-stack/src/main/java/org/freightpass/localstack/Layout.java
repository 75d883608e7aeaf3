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

    public Path jar(String module) {
        return home.resolve(module).resolve("target").resolve(module + "-1.0-SNAPSHOT.jar");
    }

    /** What makes starts quick, for all data directories. */
    public Path startCaches() {
        return home.resolve("local-stack").resolve("target").resolve("start-caches");
    }

    /** The services' Boot jars taken apart, for all data directories. */
    public Path unpackedServices() {
        return home.resolve("local-stack").resolve("target").resolve("services");
    }

    /** Unpacked once for all data directories. */
    public Path postgresBinaries() {
        return home.resolve("local-stack").resolve("target").resolve("postgresql");
    }
}
