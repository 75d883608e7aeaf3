package org.freightpass.notification.hotline.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import org.freightpass.notification.hotline.Matter.Particulars;
import org.freightpass.notification.hotline.Matter.Particulars.Appeal;
import org.freightpass.notification.hotline.Matter.Particulars.Enterprise;
import org.jspecify.annotations.Nullable;

/** What only some kinds of cases have, as columns of {@code hotline_case}, both ways. */
final class ParticularsRow {
    private ParticularsRow() {}

    static @Nullable Particulars read(ResultSet row) throws SQLException {
        String way = row.getString("appeal_way");
        String name = row.getString("party_name");
        if (way != null) {
            return new Appeal(Appeal.Way.valueOf(way), name, row.getInt("persons"));
        }
        return name == null ? null : new Enterprise(name, row.getInt("tier"));
    }

    static Map<String, @Nullable Object> of(@Nullable Particulars particulars) {
        Map<String, @Nullable Object> values = new HashMap<>();
        values.put(
                "appeal_way",
                particulars instanceof Appeal appeal ? appeal.way().name() : null);
        values.put("persons", particulars instanceof Appeal appeal ? appeal.persons() : null);
        values.put("tier", particulars instanceof Enterprise enterprise ? enterprise.tier() : null);
        values.put("party_name", name(particulars));
        return values;
    }

    private static @Nullable String name(@Nullable Particulars particulars) {
        return switch (particulars) {
            case null -> null;
            case Appeal appeal -> appeal.unit();
            case Enterprise enterprise -> enterprise.name();
        };
    }
}
