package org.freightpass.testkit;

import org.testcontainers.utility.DockerImageName;

/** The images that tests start where a Docker engine answers, in the versions that run in production. */
enum TestImage {
    POSTGRESQL("postgres:18"),
    KAFKA("apache/kafka:4.2.1");

    private final String image;

    TestImage(String image) {
        this.image = image;
    }

    DockerImageName image() {
        return DockerImageName.parse(image);
    }
}
