package org.freightpass.notification.notifying.jdbc;

import static org.freightpass.notification.notifying.jdbc.NoticeRow.time;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.freightpass.notification.notifying.Notice.Channel;
import org.freightpass.notification.notifying.Notice.Kind;
import org.freightpass.notification.notifying.Subscription;
import org.freightpass.notification.notifying.Subscriptions;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Subscriptions in PostgreSQL; no secret of a webhook is kept, only its serial. */
final class JdbcSubscriptions implements Subscriptions {
    private static final TypeReference<Map<Kind, Set<Channel>>> CHANNELS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JsonMapper json;

    JdbcSubscriptions(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    @Override
    public Map<String, Subscription> of(Collection<String> firmIds) {
        return jdbc
                .sql("select * from subscription where firm_id = any(:firms)")
                .param("firms", new SqlArrayValue("text", firmIds.toArray()))
                .query(this::read)
                .stream()
                .collect(Collectors.toMap(Subscription::firmId, found -> found));
    }

    @Override
    public Optional<Subscription> lock(String firmId) {
        return jdbc.sql("select * from subscription where firm_id = :firm for update")
                .param("firm", firmId)
                .query(this::read)
                .optional();
    }

    @Override
    public void store(Subscription subscription) {
        jdbc.sql("""
                        insert into subscription (firm_id, channels, sms_number, webhook_url, secret_serial,
                            failing_since, disabled_at)
                        values (:firm, cast(:channels as jsonb), :number, :url, :serial, :failing, :disabled)
                        on conflict (firm_id) do update set channels = excluded.channels,
                            sms_number = excluded.sms_number, webhook_url = excluded.webhook_url,
                            secret_serial = excluded.secret_serial, failing_since = excluded.failing_since,
                            disabled_at = excluded.disabled_at""")
                .param("firm", subscription.firmId())
                .param("channels", json.writeValueAsString(subscription.channels()))
                .param("number", subscription.smsNumber())
                .param("url", subscription.webhookUrl())
                .param("serial", subscription.secretSerial())
                .param("failing", time(subscription.failingSince()))
                .param("disabled", time(subscription.disabledAt()))
                .update();
    }

    private Subscription read(ResultSet row, int index) throws SQLException {
        return new Subscription(
                row.getString("firm_id"),
                json.readValue(row.getString("channels"), CHANNELS),
                row.getString("sms_number"),
                row.getString("webhook_url"),
                row.getInt("secret_serial"),
                instant(row, "failing_since"),
                instant(row, "disabled_at"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }
}
