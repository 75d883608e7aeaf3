package org.freightpass.pass.printing.jdbc;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.freightpass.contracts.PassNumber;
import org.freightpass.pass.printing.Names;
import org.freightpass.pass.printing.PrintOrder;
import org.freightpass.pass.printing.PrintOrders;
import org.freightpass.pass.printing.PrintRefusal;
import org.freightpass.pass.printing.Reader;
import org.freightpass.pass.protecting.FieldCipher;
import org.freightpass.sealing.SealingKey;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Print orders in PostgreSQL. Safe for use by several threads. */
@Repository
class JdbcPrintOrders implements PrintOrders {
    private static final String CONTEXT = "print order";
    private final JdbcClient jdbc;
    private final NamedParameterJdbcTemplate batches;
    private final FieldCipher cipher;
    private final JsonMapper json;

    JdbcPrintOrders(JdbcClient jdbc, NamedParameterJdbcTemplate batches, FieldCipher cipher, JsonMapper json) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.cipher = cipher;
        this.json = json;
    }

    @Override
    public void add(PrintOrder order, List<PassNumber> numbers) {
        var names = order.names();
        jdbc.sql("""
                insert into print_order (id, reader, form, names, status, sealed_key, total, ordered_at, keep_until)
                values (:id, cast(:reader as jsonb), :form, :names, :status, :key, :total, :ordered, :until)
                """)
                .param("id", order.id())
                .param("reader", json.writeValueAsString(order.reader()))
                .param("form", order.form().name())
                .param("names", names == null ? null : names.name())
                .param("status", order.status().name())
                .param("key", cipher.seal(SealingKey.random().base64(), CONTEXT))
                .param("total", order.total())
                .param("ordered", time(order.orderedAt()))
                .param("until", time(order.until()))
                .update();
        batches.batchUpdate(
                "insert into print_item (order_id, place, number) values (:id, :place, :number)",
                IntStream.range(0, numbers.size())
                        .mapToObj(place -> new MapSqlParameterSource("id", order.id())
                                .addValue("place", place)
                                .addValue("number", numbers.get(place).value()))
                        .toArray(MapSqlParameterSource[]::new));
    }

    @Override
    public Optional<PrintOrder> find(UUID id) {
        return jdbc.sql("select * from print_order where id = :id")
                .param("id", id)
                .query(this::order)
                .optional();
    }

    @Override
    public List<PrintOrder.Failure> failures(UUID id, int limit) {
        return jdbc.sql("select number, refusal from print_failure where order_id = :id order by number limit :limit")
                .param("id", id)
                .param("limit", limit)
                .query((row, index) -> new PrintOrder.Failure(
                        new PassNumber(row.getString("number")), PrintRefusal.valueOf(row.getString("refusal"))))
                .list();
    }

    @Override
    public List<UUID> unfinished() {
        return jdbc.sql("select id from print_order where status = 'RUNNING' order by ordered_at")
                .query(UUID.class)
                .list();
    }

    /** Materialized, as for files of fleets: the limit holds for the whole statement, whatever the plan. */
    @Override
    public List<PrintOrder.Item> takeChunk(UUID id, int limit) {
        return jdbc
                .sql("""
                with next as materialized (
                    select order_id, place from print_item where order_id = :id
                    order by place limit :limit for update skip locked)
                delete from print_item i using next
                where i.order_id = next.order_id and i.place = next.place
                returning i.place, i.number
                """)
                .param("id", id)
                .param("limit", limit)
                .query((row, index) ->
                        new PrintOrder.Item(row.getInt("place"), new PassNumber(row.getString("number"))))
                .list()
                .stream()
                .sorted(Comparator.comparingInt(PrintOrder.Item::place))
                .toList();
    }

    @Override
    public void printed(UUID id, int place, byte[] part, int done, List<PrintOrder.Failure> failures) {
        if (part.length > 0) {
            slices(id).addPart(place, part);
        }
        batches.batchUpdate(
                "insert into print_failure (order_id, number, refusal) values (:id, :number, :refusal)",
                failures.stream()
                        .map(failure -> new MapSqlParameterSource("id", id)
                                .addValue("number", failure.number().value())
                                .addValue("refusal", failure.refusal().name()))
                        .toArray(MapSqlParameterSource[]::new));
        jdbc.sql("update print_order set done = done + :done, failed = failed + :failed where id = :id")
                .param("id", id)
                .param("done", done)
                .param("failed", failures.size())
                .update();
    }

    @Override
    public Optional<PrintOrder> lockPrinted(UUID id) {
        return jdbc.sql("""
                select * from print_order where id = :id and status = 'RUNNING' and done + failed = total
                for update skip locked
                """).param("id", id).query(this::order).optional();
    }

    @Override
    public Iterator<InputStream> parts(UUID id) {
        return slices(id).parts();
    }

    @Override
    public void finish(UUID id, InputStream file, long size, Instant now) {
        slices(id).replaceParts(file);
        jdbc.sql("update print_order set status = 'DONE', size = :size, finished_at = :now where id = :id")
                .param("id", id)
                .param("size", size)
                .param("now", time(now))
                .update();
    }

    @Override
    public void copy(UUID id, OutputStream out) {
        try {
            slices(id).copy(out);
        } catch (IOException e) {
            throw new UncheckedIOException("The file of print order " + id + " was not taken whole", e);
        }
    }

    @Override
    public void giveUp(UUID id, String why, Instant now) {
        jdbc.sql("""
                update print_order set status = 'FAILED', failure = :why, finished_at = :now
                where id = :id and status = 'RUNNING'
                """).param("id", id).param("why", why).param("now", time(now)).update();
    }

    @Override
    public int deleteOver(Instant now) {
        return jdbc.sql("delete from print_order where keep_until <= :now")
                .param("now", time(now))
                .update();
    }

    private Slices slices(UUID id) {
        var sealed = jdbc.sql("select sealed_key from print_order where id = :id")
                .param("id", id)
                .query(String.class)
                .single();
        return new Slices(jdbc, id, SealingKey.of("The key of a print order", cipher.open(sealed, CONTEXT)));
    }

    private PrintOrder order(ResultSet row, int index) throws SQLException {
        var names = row.getString("names");
        var finished = row.getObject("finished_at", OffsetDateTime.class);
        return new PrintOrder(
                row.getObject("id", UUID.class),
                json.readValue(row.getString("reader"), Reader.class),
                PrintOrder.Form.valueOf(row.getString("form")),
                names == null ? null : Names.valueOf(names),
                PrintOrder.Status.valueOf(row.getString("status")),
                row.getInt("total"),
                row.getInt("done"),
                row.getInt("failed"),
                row.getLong("size"),
                row.getString("failure"),
                row.getObject("ordered_at", OffsetDateTime.class).toInstant(),
                finished == null ? null : finished.toInstant(),
                row.getObject("keep_until", OffsetDateTime.class).toInstant());
    }

    private static OffsetDateTime time(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
