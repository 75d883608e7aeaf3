package org.freightpass.testkit;

import org.testcontainers.postgresql.PostgreSQLContainer;

/** PostgreSQL in a container; Testcontainers removes it when the JVM ends. */
final class ContainerPostgres implements PostgresServer {

    private final PostgreSQLContainer container;

    @SuppressWarnings("resource")
    ContainerPostgres() {
        container = new PostgreSQLContainer(TestImage.POSTGRESQL.image())
                .withCommand("postgres", "-c", "fsync=off", "-c", "max_connections=300");
        container.start();
    }

    @Override
    public String url(String database) {
        return "jdbc:postgresql://" + container.getHost() + ":"
                + container.getMappedPort(PostgreSQLContainer.POSTGRESQL_PORT) + "/" + database;
    }

    @Override
    public String username() {
        return container.getUsername();
    }

    @Override
    public String password() {
        return container.getPassword();
    }
}
