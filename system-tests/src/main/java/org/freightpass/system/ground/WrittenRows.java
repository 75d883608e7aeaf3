package org.freightpass.system.ground;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The rows that a service writes, transaction by transaction, noted by triggers while it works, and written again by
 * plain JDBC into copies of the same tables: what the database alone could do.
 */
public final class WrittenRows {

    /** Tables of clocks that run beside the requests. */
    private static final String OTHERS =
            "'flyway_schema_history', 'scheduled_tasks', 'trust_published', 'spring_session', 'spring_session_attributes'";

    private static final String NOTE = """
            CREATE FUNCTION bench.note() RETURNS trigger LANGUAGE plpgsql AS $$
            BEGIN
                INSERT INTO bench.written (kind, relation, record) VALUES (TG_OP, TG_TABLE_NAME, to_jsonb(NEW));
                RETURN NULL;
            END $$""";

    private final Database database;
    private final List<String> tables;

    private WrittenRows(Database database, List<String> tables) {
        this.database = database;
        this.tables = List.copyOf(tables);
    }

    /** Begins to note what is written. */
    public static WrittenRows note(Database database) throws SQLException {
        database.emptyBenchSchema();
        database.run(
                "CREATE TABLE bench.written (position bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,"
                        + " tx xid8 NOT NULL DEFAULT pg_current_xact_id(), kind text, relation text, record jsonb)",
                NOTE);
        WrittenRows rows = new WrittenRows(
                database,
                database.texts("SELECT tablename FROM pg_tables WHERE schemaname = 'public' AND tablename NOT IN ("
                        + OTHERS + ")"));
        for (String table : rows.tables) {
            database.run("CREATE TRIGGER bench_note AFTER INSERT OR UPDATE ON public." + table
                    + " FOR EACH ROW EXECUTE FUNCTION bench.note()");
        }
        return rows;
    }

    /** Ends noting and lays the copies: as the tables were, but for what was noted. */
    public void endNoting() throws SQLException {
        for (String table : tables) {
            database.run("DROP TRIGGER bench_note ON public." + table);
        }
        database.run(
                "DELETE FROM bench.written WHERE relation = 'outbox' AND record ->> 'topic' = 'freight.heartbeat'");
        for (String table : noted()) {
            database.run("CREATE TABLE bench." + table + " (LIKE public." + table + " INCLUDING ALL)");
        }
    }

    private List<String> noted() throws SQLException {
        return database.texts("SELECT DISTINCT relation FROM bench.written");
    }

    /** Rows that are updated before they are inserted lay there before; the others come with the work. */
    public void empty() throws SQLException {
        for (String table : noted()) {
            database.run("TRUNCATE bench." + table);
            String key = String.join(
                    " AND ",
                    keys(table).stream()
                            .map(column -> "p." + column + "::text = w.record ->> '" + column + "'")
                            .toList());
            database.run("INSERT INTO bench." + table + " OVERRIDING SYSTEM VALUE SELECT p.* FROM public." + table
                    + " p WHERE EXISTS (SELECT FROM (SELECT DISTINCT ON (record) record FROM bench.written"
                    + " WHERE relation = '" + table + "' AND kind = 'UPDATE') w WHERE " + key + ")"
                    + " AND NOT EXISTS (SELECT FROM bench.written w WHERE relation = '" + table
                    + "' AND kind = 'INSERT' AND " + key + ")");
            database.run("ANALYZE bench." + table);
        }
    }

    /** How many rows a transaction has that issues. */
    public double rowsPerTransaction() throws SQLException {
        return Double.parseDouble(database.texts("SELECT count(*)::float / count(DISTINCT tx) FROM bench.written")
                .getFirst());
    }

    /** One row as it was written. */
    record Row(String kind, String table, List<Object> values, List<Object> key) {}

    /** Workers that share the transactions; one {@code once} is all transactions of one request. */
    public List<Replaying> workers(int count, String requestTable) throws SQLException {
        List<List<List<Row>>> requests = requests(requestTable);
        List<Replaying> workers = new ArrayList<>();
        for (int at = 0; at < count; at++) {
            int first = at;
            List<List<List<Row>>> own = new ArrayList<>();
            for (int index = first; index < requests.size(); index += count) {
                own.add(requests.get(index));
            }
            workers.add(new Replaying(database.connect(), own, statements()));
        }
        return workers;
    }

    /** All transactions, and with each that writes into the table those that lie before it, as one request's. */
    private List<List<List<Row>>> requests(String requestTable) throws SQLException {
        Map<String, List<Row>> transactions = new LinkedHashMap<>();
        database
                .texts("SELECT DISTINCT ON (tx) tx || ' ' || position FROM bench.written ORDER BY tx, position")
                .stream()
                .map(text -> text.split(" ", -1)[0])
                .forEach(tx -> transactions.put(tx, new ArrayList<>()));
        for (String table : noted()) {
            read(table, transactions);
        }
        List<List<List<Row>>> requests = new ArrayList<>();
        List<List<Row>> open = new ArrayList<>();
        for (List<Row> transaction : transactions.values()) {
            open.add(transaction);
            if (transaction.stream().anyMatch(row -> row.table().equals(requestTable))) {
                requests.add(List.copyOf(open));
                open.clear();
            }
        }
        return requests;
    }

    private void read(String table, Map<String, List<Row>> transactions) throws SQLException {
        List<String> columns = columns(table);
        List<String> keys = keys(table);
        try (Connection connection = database.connect();
                PreparedStatement statement =
                        connection.prepareStatement("SELECT w.tx::text, w.kind, r.* FROM bench.written w,"
                                + " jsonb_populate_record(NULL::bench." + table + ", w.record) r"
                                + " WHERE w.relation = ? ORDER BY w.position")) {
            statement.setString(1, table);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    List<Object> values = new ArrayList<>();
                    List<Object> key = new ArrayList<>();
                    for (String column : columns) {
                        values.add(rows.getObject(column));
                    }
                    for (String column : keys) {
                        key.add(rows.getObject(column));
                    }
                    transactions
                            .getOrDefault(rows.getString(1), new ArrayList<>())
                            .add(new Row(rows.getString(2), table, values, key));
                }
            }
        }
    }

    private Map<String, String> statements() throws SQLException {
        Map<String, String> statements = new LinkedHashMap<>();
        for (String table : noted()) {
            List<String> columns = columns(table);
            String marks = String.join(", ", columns.stream().map(column -> "?").toList());
            statements.put(
                    "INSERT " + table,
                    "INSERT INTO bench." + table + " OVERRIDING SYSTEM VALUE VALUES (" + marks + ")");
            statements.put(
                    "UPDATE " + table,
                    "UPDATE bench." + table + " SET ("
                            + String.join(", ", columns) + ") = ROW (" + marks + ") WHERE "
                            + String.join(
                                    " AND ",
                                    keys(table).stream()
                                            .map(key -> key + " = ?")
                                            .toList()));
        }
        return statements;
    }

    private List<String> columns(String table) throws SQLException {
        return database.texts(
                "SELECT column_name FROM information_schema.columns WHERE table_schema = 'bench' AND table_name = ?"
                        + " ORDER BY ordinal_position",
                table);
    }

    private List<String> keys(String table) throws SQLException {
        return database.texts(
                "SELECT a.attname FROM pg_index i JOIN pg_attribute a ON a.attrelid = i.indrelid"
                        + " AND a.attnum = ANY (i.indkey) WHERE i.indisprimary AND i.indrelid = ?::regclass",
                "public." + table);
    }
}
