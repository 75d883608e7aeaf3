package org.freightpass.pass;

import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;

/**
 * An insert into one table of one row or of hundreds. Hundreds go over as an array for each column: neither side reads a
 * parameter for each value, and the statement is the same however many there are. Immutable; safe for use by several
 * threads.
 */
public final class ManyRows {
    /** Statements that differ only in how many rows they have are kept prepared each; arrays are planned anew each time. */
    private static final int FEW = 4;

    private final List<Column> columns;
    private final String few;
    private final String one;
    private final String many;

    /** A column, its type, and the parameter that has its value. */
    private record Column(String name, String type, String parameter) {

        static Column of(String text) {
            var parts = text.strip().split("\\s+:?", 3);
            return new Column(parts[0], parts[1], parts[2]);
        }

        boolean isArray() {
            return type.endsWith("[]");
        }

        /** Arrays of arrays would be taken apart altogether: an array within goes as its text. */
        String given() {
            return "?::" + (isArray() ? "text" : type) + "[]";
        }

        String selected() {
            return isArray() ? "v." + name + "::" + type : "v." + name;
        }
    }

    private ManyRows(String table, List<Column> columns) {
        this.columns = columns;
        var into = "insert into " + table + " (" + joined(columns.stream().map(Column::name)) + ") ";
        this.one = "(" + joined(columns.stream().map(column -> "cast(? as " + column.type() + ")")) + ")";
        this.few = into + "values ";
        this.many = into + "select " + joined(columns.stream().map(Column::selected)) + " from unnest("
                + joined(columns.stream().map(Column::given)) + ") as v ("
                + joined(columns.stream().map(Column::name))
                + ")";
    }

    /**
     * An insert of rows into a table.
     *
     * @param columns {@code name type :parameter}, separated by commas; texts in an array hold neither commas nor quotes
     */
    public static ManyRows into(String table, String columns) {
        return new ManyRows(
                table, Arrays.stream(columns.split(",", -1)).map(Column::of).toList());
    }

    /** All rows in one statement. */
    public void insert(NamedParameterJdbcTemplate jdbc, List<MapSqlParameterSource> rows) {
        if (rows.size() > FEW) {
            jdbc.getJdbcOperations().update(many, (Object[]) columns.stream()
                    .map(column -> texts(rows, column.parameter()))
                    .toArray(String[][]::new));
        } else if (!rows.isEmpty()) {
            jdbc.getJdbcOperations().update(values(rows), arguments(rows));
        }
    }

    /** One row, or none where the constraint forbids it. */
    public boolean insertUnless(String constraint, NamedParameterJdbcTemplate jdbc, MapSqlParameterSource row) {
        var statement = values(List.of(row)) + " on conflict on constraint " + constraint + " do nothing";
        return jdbc.getJdbcOperations().update(statement, arguments(List.of(row))) == 1;
    }

    private String values(List<MapSqlParameterSource> rows) {
        return few + String.join(", ", Collections.nCopies(rows.size(), one));
    }

    private @Nullable Object[] arguments(List<MapSqlParameterSource> rows) {
        return rows.stream()
                .flatMap(row -> columns.stream().map(column -> row.getValue(column.parameter())))
                .toArray();
    }

    /** The rows' values under the same names, each an array of texts, for a statement that casts and takes them apart. */
    public static MapSqlParameterSource columns(List<MapSqlParameterSource> rows) {
        var columns = new MapSqlParameterSource();
        for (var name : rows.getFirst().getParameterNames()) {
            columns.addValue(name, texts(rows, name));
        }
        return columns;
    }

    private static @Nullable String[] texts(List<MapSqlParameterSource> rows, String name) {
        return rows.stream().map(row -> text(row.getValue(name))).toArray(String[]::new);
    }

    private static @Nullable String text(@Nullable Object value) {
        return switch (value) {
            case null -> null;
            case String text -> text;
            case String[] texts -> Arrays.stream(texts).collect(Collectors.joining(",", "{", "}"));
            case OffsetDateTime time -> time.toInstant().toString();
            case Object other -> other.toString();
        };
    }

    private static String joined(Stream<String> parts) {
        return parts.collect(Collectors.joining(", "));
    }
}
