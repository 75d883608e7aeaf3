package org.freightpass.pass.trust.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.freightpass.contracts.DivisionCode;
import org.freightpass.contracts.PassNumber;
import org.freightpass.pass.trust.ListName;
import org.freightpass.pass.trust.SignedCode;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Between codes and rows of {@code signed_code}; a status is its two bits. */
final class CodeRows {

    private CodeRows() {}

    static MapSqlParameterSource write(SignedCode code) {
        return new MapSqlParameterSource("number", code.number().value())
                .addValue("version", code.version())
                .addValue("division", code.place().division().value())
                .addValue("list", code.place().list())
                .addValue("place", code.place().index())
                .addValue("crew", String.join(",", code.crew()))
                .addValue("kid", code.kid())
                .addValue("token", code.text())
                .addValue("status", code.status().bits())
                .addValue("signed", Columns.time(code.signedAt()))
                .addValue("over", Columns.time(code.overAt()));
    }

    static SignedCode read(ResultSet row, int index) throws SQLException {
        return new SignedCode(
                new PassNumber(row.getString("number")),
                row.getInt("version"),
                new SignedCode.Place(
                        new DivisionCode(row.getString("division")), row.getInt("list"), row.getInt("place")),
                marks(row.getString("crew")),
                row.getString("kid"),
                row.getString("token"),
                SignedCode.Status.of(row.getInt("status")),
                Columns.instant(row, "signed_at"),
                Columns.instant(row, "over_at"));
    }

    static Set<ListName> lists(JdbcClient.StatementSpec divisionsAndLists) {
        return new HashSet<>(divisionsAndLists
                .query((row, index) -> ListName.readStatus(row.getString(1) + "-" + row.getInt(2))
                        .orElseThrow())
                .list());
    }

    static String division(ListName list) {
        return place(list)[0];
    }

    static int number(ListName list) {
        return Integer.parseInt(place(list)[1]);
    }

    private static String[] place(ListName list) {
        var name = list.value();
        return name.substring(name.indexOf(':') + 1).split("-", 2);
    }

    private static List<String> marks(String crew) {
        return crew.isEmpty() ? List.of() : Arrays.asList(crew.split(",", -1));
    }
}
