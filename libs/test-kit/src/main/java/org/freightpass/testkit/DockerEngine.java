package org.freightpass.testkit;

import java.io.File;
import org.testcontainers.DockerClientFactory;

/**
 * Whether a Docker engine answers, asked once per JVM. Where neither a socket nor an address of an engine is set,
 * nothing is asked at all: the search of Testcontainers takes seconds and logs its failures.
 */
final class DockerEngine {

    private static final boolean ANSWERS =
            mayBeThere() && DockerClientFactory.instance().isDockerAvailable();

    private DockerEngine() {}

    static boolean answers() {
        return ANSWERS;
    }

    private static boolean mayBeThere() {
        String home = System.getProperty("user.home", "");
        return System.getenv("DOCKER_HOST") != null
                || System.getenv("TESTCONTAINERS_HOST_OVERRIDE") != null
                || new File("/var/run/docker.sock").exists()
                || new File(home, ".docker/run/docker.sock").exists()
                || new File(home, ".docker/desktop/docker.sock").exists()
                || new File(home, ".testcontainers.properties").exists();
    }
}
