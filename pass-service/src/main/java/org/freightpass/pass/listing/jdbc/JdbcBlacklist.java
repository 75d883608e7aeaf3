package org.freightpass.pass.listing.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.freightpass.contracts.DivisionCode;
import org.freightpass.pass.listing.Blacklist;
import org.freightpass.pass.listing.BlacklistEntry;
import org.freightpass.pass.listing.Suspect;
import org.freightpass.pass.protecting.Fingerprints;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table {@code blacklist_entry}. A driver's number is hashed before it comes near the database. */
@Repository
class JdbcBlacklist implements Blacklist {

    private static final String DOCUMENT = "blacklist.document";

    private final JdbcClient jdbc;
    private final Fingerprints fingerprints;

    JdbcBlacklist(JdbcClient jdbc, Fingerprints fingerprints) {
        this.jdbc = jdbc;
        this.fingerprints = fingerprints;
    }

    private record Stored(String value, BlacklistEntry entry) {}

    @Override
    public Map<Suspect, BlacklistEntry> matching(Collection<? extends Suspect> suspects, Instant at) {
        List<String> kinds = new ArrayList<>();
        List<String> values = new ArrayList<>();
        Map<String, List<Suspect>> askers = new LinkedHashMap<>();
        for (Suspect suspect : suspects) {
            for (String value : suspect.values()) {
                String stored = stored(suspect.kind(), value);
                kinds.add(suspect.kind().name());
                values.add(stored);
                askers.computeIfAbsent(suspect.kind() + stored, key -> new ArrayList<>())
                        .add(suspect);
            }
        }
        Map<Suspect, BlacklistEntry> hits = new LinkedHashMap<>();
        for (Stored hit : live(kinds, values, at)) {
            askers.getOrDefault(hit.entry().kind() + hit.value(), List.of())
                    .forEach(suspect -> hits.putIfAbsent(suspect, hit.entry()));
        }
        return hits;
    }

    private List<Stored> live(List<String> kinds, List<String> values, Instant at) {
        if (kinds.isEmpty()) {
            return List.of();
        }
        return jdbc.sql("""
                        SELECT entry.* FROM blacklist_entry entry
                        WHERE (kind, value) IN (SELECT * FROM unnest(:kinds::text[], :values::text[]))
                          AND valid_from <= :at
                          AND (valid_until IS NULL OR valid_until > :at)
                          AND (lifted_at IS NULL OR lifted_at > :at)
                        ORDER BY position
                        """)
                .param("kinds", kinds.toArray(String[]::new))
                .param("values", values.toArray(String[]::new))
                .param("at", Columns.utc(at))
                .query((row, number) -> new Stored(row.getString("value"), entry(row, number)))
                .list();
    }

    @Override
    public Optional<BlacklistEntry> find(UUID id) {
        return jdbc.sql("SELECT * FROM blacklist_entry WHERE id = :id")
                .param("id", id)
                .query(JdbcBlacklist::entry)
                .optional();
    }

    @Override
    public void add(BlacklistEntry entry, String value) {
        DivisionCode division = entry.division();
        jdbc.sql("""
                        INSERT INTO blacklist_entry (id, kind, value, shown, reason, valid_from, valid_until, added_by,
                                                     division)
                        VALUES (:id, :kind, :value, :shown, :reason, :from, :until, :addedBy, :division)
                        """)
                .param("id", entry.id())
                .param("kind", entry.kind().name())
                .param("value", stored(entry.kind(), value))
                .param("shown", entry.shown())
                .param("reason", entry.reason())
                .param("from", Columns.utc(entry.from()))
                .param("until", Columns.utcOrNull(entry.until()))
                .param("addedBy", entry.addedBy())
                .param("division", division == null ? null : division.value())
                .update();
    }

    @Override
    public boolean lift(BlacklistEntry entry) {
        BlacklistEntry.Lifted lifted = entry.lifted();
        if (lifted == null) {
            throw new IllegalArgumentException("The entry " + entry.id() + " says not who lifts it.");
        }
        return jdbc.sql("""
                        UPDATE blacklist_entry SET lifted_by = :by, lifted_at = :at, lifted_reason = :reason
                        WHERE id = :id AND lifted_at IS NULL
                        """)
                        .param("id", entry.id())
                        .param("by", lifted.by())
                        .param("at", Columns.utc(lifted.at()))
                        .param("reason", lifted.reason())
                        .update()
                == 1;
    }

    @Override
    public List<BlacklistEntry> page(@Nullable DivisionCode within, @Nullable UUID after, int limit) {
        return jdbc.sql("""
                        SELECT * FROM blacklist_entry
                        WHERE (:within::text IS NULL OR division LIKE :within)
                          AND (:after::uuid IS NULL
                               OR position > (SELECT position FROM blacklist_entry WHERE id = :after))
                        ORDER BY position LIMIT :limit
                        """)
                .param("within", Columns.likeOrNull(within))
                .param("after", after)
                .param("limit", limit)
                .query(JdbcBlacklist::entry)
                .list();
    }

    @Override
    public List<BlacklistEntry> newest(Query query, @Nullable UUID before, int limit) {
        Whom whom = query.whom();
        return jdbc.sql("""
                        SELECT * FROM blacklist_entry
                        WHERE (:within::text IS NULL OR division LIKE :within)
                          AND (:kind::text IS NULL OR kind = :kind)
                          AND (NOT :asked::boolean
                               OR kind = 'FIRM' AND value = ANY(:firms::text[])
                               OR kind = 'VEHICLE' AND split_part(value, '/', 1) = :plate
                               OR kind = 'DRIVER' AND right(shown, 2) = :tail)
                          AND (:barring::boolean IS NULL OR :barring
                               = (valid_from <= :at AND (valid_until IS NULL OR valid_until > :at)
                                  AND (lifted_at IS NULL OR lifted_at > :at)))
                          AND (:before::uuid IS NULL
                               OR position < (SELECT position FROM blacklist_entry WHERE id = :before))
                        ORDER BY position DESC LIMIT :limit
                        """)
                .param("within", Columns.likeOrNull(query.within()))
                .param("kind", query.kind() == null ? null : query.kind().name())
                .param("asked", whom != null)
                .param(
                        "firms",
                        whom == null
                                ? new String[0]
                                : whom.firms().stream().map(UUID::toString).toArray(String[]::new))
                .param("plate", whom == null ? "" : whom.plate())
                .param("tail", whom == null ? "" : whom.lastTwo())
                .param("barring", query.barring())
                .param("at", Columns.utc(query.at()))
                .param("before", before)
                .param("limit", limit)
                .query(JdbcBlacklist::entry)
                .list();
    }

    private String stored(BlacklistEntry.Kind kind, String value) {
        return kind == BlacklistEntry.Kind.DRIVER ? fingerprints.of(value, DOCUMENT) : value;
    }

    private static BlacklistEntry entry(ResultSet row, int number) throws SQLException {
        String division = row.getString("division");
        Instant liftedAt = Columns.instantOrNull(row, "lifted_at");
        return new BlacklistEntry(
                row.getObject("id", UUID.class),
                BlacklistEntry.Kind.valueOf(row.getString("kind")),
                row.getString("shown"),
                row.getString("reason"),
                Columns.instant(row, "valid_from"),
                Columns.instantOrNull(row, "valid_until"),
                row.getString("added_by"),
                division == null ? null : new DivisionCode(division),
                liftedAt == null
                        ? null
                        : new BlacklistEntry.Lifted(
                                row.getString("lifted_by"), liftedAt, row.getString("lifted_reason")));
    }
}
