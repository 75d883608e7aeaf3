package org.freightpass.notification.hotline.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import org.freightpass.contracts.CheckpointCode;
import org.freightpass.contracts.DivisionCode;
import org.freightpass.contracts.PassNumber;
import org.freightpass.contracts.Plate;
import org.freightpass.contracts.RoadCode;
import org.freightpass.notification.Sayings;
import org.freightpass.notification.hotline.CaseNumber;
import org.freightpass.notification.hotline.CaseState;
import org.freightpass.notification.hotline.CaseState.Assignee;
import org.freightpass.notification.hotline.CaseState.Outcome;
import org.freightpass.notification.hotline.CaseState.Status;
import org.freightpass.notification.hotline.HotlineCase;
import org.freightpass.notification.hotline.HotlineCase.CallingParty;
import org.freightpass.notification.hotline.HotlineCase.Origin;
import org.freightpass.notification.hotline.LineNumber;
import org.freightpass.notification.hotline.Matter;
import org.freightpass.sealing.Seal;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;

/** A case as a row of {@code hotline_case}, both ways. */
final class CaseRow implements RowMapper<HotlineCase> {
    private final Seal seal;

    CaseRow(Seal seal) {
        this.seal = seal;
    }

    @Override
    public HotlineCase mapRow(ResultSet row, int index) throws SQLException {
        String name = seal.openText(row.getBytes("caller_name"), Seal.ANYWHERE);
        String telephone = seal.openText(row.getBytes("caller_telephone"), Seal.ANYWHERE);
        return new HotlineCase(
                new CaseNumber(row.getString("number")),
                new LineNumber(row.getInt("line")),
                new LineNumber(row.getInt("home_line")),
                matter(row),
                state(row),
                instant(row, "opened_at"),
                row.getString("opened_by"),
                instant(row, "acknowledge_by"),
                row.getInt("alerts"),
                row.getString("join_key"),
                name == null && telephone == null ? null : new CallingParty(name, telephone),
                new Origin(Origin.Source.valueOf(row.getString("source")), row.getString("reference")));
    }

    private static Matter matter(ResultSet row) throws SQLException {
        return new Matter(
                Matter.Kind.valueOf(row.getString("kind")),
                instant(row, "occurred_at"),
                value(row, "county", DivisionCode::new),
                value(row, "checkpoint", CheckpointCode::new),
                value(row, "road", RoadCode::new),
                value(row, "plate", Plate::new),
                value(row, "pass_number", PassNumber::new),
                row.getString("firm_id"),
                row.getString("text"),
                Sayings.read(row.getString("saying")),
                ParticularsRow.read(row));
    }

    private static CaseState state(ResultSet row) throws SQLException {
        String agent = row.getString("agent");
        return switch (Status.valueOf(row.getString("status"))) {
            case OPEN -> new CaseState.Open(row.getInt("level"));
            case ACKNOWLEDGED -> new CaseState.Acknowledged(agent);
            case ASSIGNED ->
                new CaseState.Assigned(
                        agent,
                        new Assignee(
                                Assignee.Party.valueOf(row.getString("assigned_party")), row.getString("assigned_to")));
            case WAITING -> new CaseState.Waiting(agent);
            case RESOLVED ->
                new CaseState.Resolved(agent, Outcome.valueOf(row.getString("outcome")), instant(row, "ended_at"));
            case CLOSED ->
                new CaseState.Closed(agent, Outcome.valueOf(row.getString("outcome")), instant(row, "ended_at"));
        };
    }

    /** What of a row changes as the case lives on. */
    static Map<String, @Nullable Object> changing(HotlineCase stored) {
        Map<String, @Nullable Object> values = new HashMap<>();
        values.put("number", stored.number().value());
        values.put("line", stored.line().value());
        values.put("status", stored.state().status().name());
        values.put("level", stored.state() instanceof CaseState.Open(int level) ? level : 0);
        values.put("agent", stored.state().holder().orElse(null));
        Assignee to = stored.state() instanceof CaseState.Assigned assigned ? assigned.to() : null;
        values.put("assigned_to", to == null ? null : to.name());
        values.put("assigned_party", to == null ? null : to.party().name());
        values.put("outcome", stored.state().ending().map(Outcome::name).orElse(null));
        values.put("ended_at", endedAt(stored.state()));
        values.put("acknowledge_by", time(stored.acknowledgeBy()));
        values.put("alerts", stored.alerts());
        values.put("join_key", stored.joinKey());
        return values;
    }

    Map<String, @Nullable Object> all(HotlineCase stored) {
        Map<String, @Nullable Object> values = changing(stored);
        Matter matter = stored.matter();
        values.put("home_line", stored.home().value());
        values.put("kind", matter.kind().name());
        values.put("opened_at", time(stored.openedAt()));
        values.put("opened_by", stored.openedBy());
        values.put("occurred_at", time(matter.occurredAt()));
        values.put("county", text(matter.county()));
        values.put("checkpoint", text(matter.checkpoint()));
        values.put("road", text(matter.road()));
        values.put("plate", text(matter.plate()));
        values.put("pass_number", text(matter.passNumber()));
        values.put("firm_id", matter.firmId());
        values.put("text", matter.text());
        values.put("saying", Sayings.write(matter.saying()));
        CallingParty caller = stored.callingParty();
        values.put("caller_name", seal.sealText(caller == null ? null : caller.name(), Seal.ANYWHERE));
        values.put("caller_telephone", seal.sealText(caller == null ? null : caller.telephone(), Seal.ANYWHERE));
        values.put("source", stored.origin().source().name());
        values.put("reference", stored.origin().reference());
        values.putAll(ParticularsRow.of(matter.particulars()));
        return values;
    }

    private static @Nullable OffsetDateTime endedAt(CaseState state) {
        return switch (state) {
            case CaseState.Resolved resolved -> time(resolved.at());
            case CaseState.Closed closed -> time(closed.at());
            case CaseState.Open open -> null;
            case CaseState.Acknowledged acknowledged -> null;
            case CaseState.Assigned assigned -> null;
            case CaseState.Waiting waiting -> null;
        };
    }

    static OffsetDateTime time(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    static Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp at = row.getTimestamp(column);
        return at.toInstant();
    }

    private static <T> @Nullable T value(ResultSet row, String column, Function<String, T> format) throws SQLException {
        String stored = row.getString(column);
        return stored == null ? null : format.apply(stored);
    }

    private static @Nullable String text(@Nullable Record value) {
        return value == null ? null : value.toString();
    }
}
