package org.freightpass.localstack.part;

import static org.freightpass.localstack.Ports.Listener.POSTGRES;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.freightpass.localstack.Layout;
import org.freightpass.localstack.Ports;
import org.freightpass.localstack.process.Child;
import org.freightpass.localstack.process.LogFile;

/**
 * A real PostgreSQL from embedded binaries, as safe as in production: commits reach the disk. One database for each
 * service, with a role of the same name and password; services cannot read each other's.
 */
public final class PostgresPart implements Part {

    static final List<String> DATABASES = List.of("pass", "checkpoint", "notification");

    private static final String SUPERUSER = "postgres";
    private static final String PASSWORD = "postgres";

    private final Layout layout;
    private final int port;
    private final PostgresBinaries binaries;

    public PostgresPart(Layout layout, Ports ports) {
        this.layout = layout;
        this.port = ports.of(POSTGRES);
        this.binaries = new PostgresBinaries(layout.postgresBinaries());
    }

    @Override
    public String name() {
        return "postgresql";
    }

    @Override
    public String description() {
        return "PostgreSQL on port " + port;
    }

    @Override
    public void prepare() throws IOException, InterruptedException {
        binaries.unpack();
        if (Files.exists(cluster().resolve("PG_VERSION"))) {
            return;
        }
        Files.createDirectories(layout.data());
        Path password = Files.writeString(layout.data().resolve("superuser-password"), PASSWORD);
        LogFile log = new LogFile(layout.log("initdb"));
        log.begin();
        List<String> command = binaries.command(
                "initdb",
                "--pgdata=" + cluster(),
                "--username=" + SUPERUSER,
                "--pwfile=" + password,
                "--auth=scram-sha-256",
                "--encoding=UTF8",
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8",
                "--locale=C");
        Tool.run("PostgreSQL's initdb", command, log);
        Files.delete(password);
    }

    @Override
    public Child.Plan plan() {
        List<String> command =
                new ArrayList<>(binaries.command("postgres", "-D", cluster().toString()));
        Map<String, String> settings = Map.of(
                "port", Integer.toString(port),
                "listen_addresses", "localhost",
                "unix_socket_directories", "",
                "fsync", "on",
                "synchronous_commit", "on",
                "full_page_writes", "on",
                "shared_buffers", "256MB",
                "max_connections", "200",
                "timezone", "UTC");
        settings.forEach((name, value) -> command.addAll(List.of("-c", name + "=" + value)));
        return new Child.Plan(name(), "postgres", command, Map.of());
    }

    /** Ready means: connections are taken and each service's database is there. */
    @Override
    public boolean isReady() {
        try (Connection connection =
                        DriverManager.getConnection("jdbc:postgresql://localhost:" + port + "/postgres", superuser());
                Statement statement = connection.createStatement()) {
            for (String database : DATABASES) {
                createIfMissing(statement, database);
            }
            return true;
        } catch (SQLException e) {
            return false;
        }
    }

    private static void createIfMissing(Statement statement, String database) throws SQLException {
        try (ResultSet found = statement.executeQuery("SELECT 1 FROM pg_database WHERE datname = '" + database + "'")) {
            if (found.next()) {
                return;
            }
        }
        statement.execute("CREATE ROLE " + database + " LOGIN PASSWORD '" + database + "'");
        statement.execute("CREATE DATABASE " + database + " OWNER " + database);
        statement.execute("REVOKE ALL ON DATABASE " + database + " FROM PUBLIC");
    }

    private static Properties superuser() {
        Properties properties = new Properties();
        properties.setProperty("user", SUPERUSER);
        properties.setProperty("password", PASSWORD);
        properties.setProperty("connectTimeout", "2");
        properties.setProperty("socketTimeout", "10");
        return properties;
    }

    private Path cluster() {
        return layout.data().resolve("postgres");
    }
}
