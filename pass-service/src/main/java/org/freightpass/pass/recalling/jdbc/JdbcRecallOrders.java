package org.freightpass.pass.recalling.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.freightpass.contracts.Department;
import org.freightpass.contracts.DivisionCode;
import org.freightpass.contracts.PassNumber;
import org.freightpass.pass.recalling.RecallOrder;
import org.freightpass.pass.recalling.RecallOrders;
import org.freightpass.pass.recalling.Recaller;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table {@code recall_order}. Safe for use by several threads. */
@Repository
class JdbcRecallOrders implements RecallOrders {
    private final JdbcClient jdbc;

    JdbcRecallOrders(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public boolean add(RecallOrder order) {
        return jdbc.sql("""
                        insert into recall_order (id, act, numbers, reason, fraud, department, division,
                            ordered_by, orderer, ordered_at)
                        values (:id, :act, :numbers, :reason, :fraud, :department, :division, :by, :name, :at)
                        on conflict (id) do nothing
                        """)
                        .param("id", order.id())
                        .param("act", order.act().name())
                        .param(
                                "numbers",
                                order.numbers().stream().map(PassNumber::value).toArray(String[]::new))
                        .param("reason", order.reason())
                        .param("fraud", order.fraud())
                        .param("department", order.desk().department().name())
                        .param("division", order.desk().division().value())
                        .param("by", order.by().subject())
                        .param("name", order.by().name())
                        .param("at", utc(order.at()))
                        .update()
                == 1;
    }

    @Override
    public Optional<RecallOrder> find(UUID id) {
        return one("select * from recall_order where id = :id", id);
    }

    @Override
    public Optional<RecallOrder> lock(UUID id) {
        return one("select * from recall_order where id = :id for update", id);
    }

    private Optional<RecallOrder> one(String sql, UUID id) {
        return jdbc.sql(sql).param("id", id).query(JdbcRecallOrders::order).optional();
    }

    @Override
    public void decide(RecallOrder order) {
        var decision = order.decision();
        if (decision == null) {
            throw new IllegalArgumentException("The order " + order.id() + " says not what became of it.");
        }
        Map<PassNumber, String> refused = decision instanceof RecallOrder.Done done ? done.refused() : Map.of();
        var numbers = List.copyOf(refused.keySet());
        var count = jdbc.sql("""
                        update recall_order set decision = :decision, decided_by = :by, decider = :name,
                            decided_at = :at, refused_numbers = :refused, refused_codes = :codes
                        where id = :id and decision is null
                        """)
                .param("id", order.id())
                .param("decision", decision instanceof RecallOrder.Done ? "DONE" : "WITHDRAWN")
                .param("by", decision.by().subject())
                .param("name", decision.by().name())
                .param("at", utc(decision.at()))
                .param("refused", numbers.stream().map(PassNumber::value).toArray(String[]::new))
                .param("codes", numbers.stream().map(refused::get).toArray(String[]::new))
                .update();
        if (count != 1) {
            throw new IllegalStateException("The order " + order.id() + " was decided by somebody else");
        }
    }

    @Override
    public List<RecallOrder> newest(Recaller.@Nullable Desk desk, int limit) {
        return jdbc.sql("""
                        select * from recall_order
                        where (:department::text is null or department = :department and starts_with(division, :within))
                        order by position desc limit :limit
                        """)
                .param("department", desk == null ? null : desk.department().name())
                .param("within", desk == null ? "" : desk.division().value().replaceAll("(00){1,2}$", ""))
                .param("limit", limit)
                .query(JdbcRecallOrders::order)
                .list();
    }

    private static RecallOrder order(ResultSet row, int index) throws SQLException {
        return new RecallOrder(
                row.getObject("id", UUID.class),
                RecallOrder.Act.valueOf(row.getString("act")),
                Arrays.stream(texts(row, "numbers")).map(PassNumber::new).toList(),
                row.getString("reason"),
                row.getBoolean("fraud"),
                new Recaller.Desk(
                        Department.valueOf(row.getString("department")), new DivisionCode(row.getString("division"))),
                new RecallOrder.Person(row.getString("ordered_by"), row.getString("orderer")),
                instant(row, "ordered_at"),
                decision(row));
    }

    private static RecallOrder.@Nullable Decision decision(ResultSet row) throws SQLException {
        var decision = row.getString("decision");
        if (decision == null) {
            return null;
        }
        var by = new RecallOrder.Person(row.getString("decided_by"), row.getString("decider"));
        var at = instant(row, "decided_at");
        return decision.equals("DONE") ? new RecallOrder.Done(by, at, refused(row)) : new RecallOrder.Withdrawn(by, at);
    }

    private static Map<PassNumber, String> refused(ResultSet row) throws SQLException {
        var numbers = texts(row, "refused_numbers");
        var codes = texts(row, "refused_codes");
        Map<PassNumber, String> refused = new LinkedHashMap<>();
        for (var i = 0; i < numbers.length; i++) {
            refused.put(new PassNumber(numbers[i]), codes[i]);
        }
        return refused;
    }

    private static String[] texts(ResultSet row, String column) throws SQLException {
        return (String[]) row.getArray(column).getArray();
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
