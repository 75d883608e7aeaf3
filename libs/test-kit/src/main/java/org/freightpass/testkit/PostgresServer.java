package org.freightpass.testkit;

/** A running PostgreSQL server with a superuser. */
interface PostgresServer {

    String url(String database);

    String username();

    String password();
}
