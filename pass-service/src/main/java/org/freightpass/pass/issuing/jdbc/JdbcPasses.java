package org.freightpass.pass.issuing.jdbc;

import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.freightpass.contracts.DivisionCode;
import org.freightpass.contracts.PassNumber;
import org.freightpass.contracts.PassType;
import org.freightpass.pass.AlongIndex;
import org.freightpass.pass.ManyRows;
import org.freightpass.pass.issuing.Pass;
import org.freightpass.pass.issuing.Passes;
import org.freightpass.pass.issuing.VehicleKey;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Passes in PostgreSQL; thousands in a handful of statements. Safe for use by several threads. */
@Repository
class JdbcPasses implements Passes {
    private static final String EXCLUSION = "one_live_pass";
    private static final ManyRows PASS = ManyRows.into("pass", """
            number text :number, version integer :version, type text :type, state text :state, plate text :plate,
            plate_colour text :colour, origin text :origin, destination text :destination, via text :via,
            return_trip boolean :returnTrip, goods text :goods, valid_from timestamptz :from,
            valid_until timestamptz :until, issuer_division text :division, issuer_department text :department,
            owner text :owner, firm_id uuid :firm, application_id uuid :application, bulk_id uuid :bulk,
            channel text :channel, crew text :crew, reason text :reason, fraud boolean :fraud,
            replaced_by text :replacedBy, issued_at timestamptz :issued, changed_at timestamptz :changed,
            code_version integer :codeVersion, code_list integer :codeList, code_index integer :codeIndex,
            code_crew text :codeCrew
            """);

    private static final String LIVE = """
            select p.* from pass p
            join unnest(:plates, :colours, :types) as v (plate, colour, type)
                on p.plate = v.plate and p.plate_colour = v.colour and p.type = v.type
            where p.state in ('ACTIVE', 'SUSPENDED')
            order by p.number
            """;

    private static final String LIVE_OF_ONE = """
            select p.* from pass p
            where p.plate = :plate and p.plate_colour = :colour and p.type = :type and p.state in ('ACTIVE', 'SUSPENDED')
            order by p.number
            """;

    private final JdbcClient jdbc;
    private final NamedParameterJdbcTemplate batches;
    private final AlongIndex along;
    private final TransactionTemplate savepoint;

    JdbcPasses(
            JdbcClient jdbc,
            NamedParameterJdbcTemplate batches,
            AlongIndex along,
            PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.along = along;
        this.savepoint = new TransactionTemplate(transactions);
        savepoint.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
    }

    @Override
    public List<PassNumber> numbers(PassType type, DivisionCode division, int count) {
        var sequence = "pass_serial_" + type.prefix().toLowerCase(Locale.ROOT) + division.value();
        var asked = count == 1
                ? jdbc.sql("select nextval(cast(:sequence as regclass))")
                : jdbc.sql("select nextval(cast(:sequence as regclass)) from generate_series(1, :count)")
                        .param("count", count);
        return asked.param("sequence", sequence).query(Integer.class).list().stream()
                .map(serial -> PassNumber.of(type, division, serial))
                .toList();
    }

    @Override
    public List<Pass> lockLiveOf(Collection<VehicleKey> vehicles) {
        return live(" for update of p", vehicles);
    }

    @Override
    public List<Pass> liveOf(Collection<VehicleKey> vehicles) {
        return live("", vehicles);
    }

    /** Arrays make PostgreSQL plan anew each time, so one vehicle is asked for without. */
    private List<Pass> live(String locking, Collection<VehicleKey> vehicles) {
        if (vehicles.size() == 1) {
            var vehicle = vehicles.iterator().next();
            return jdbc.sql(LIVE_OF_ONE + locking)
                    .param("plate", vehicle.plate().value())
                    .param("colour", vehicle.colour().name())
                    .param("type", vehicle.type().name())
                    .query(PassRows::read)
                    .list();
        }
        return jdbc.sql(LIVE + locking)
                .param("plates", texts(vehicles.stream().map(v -> v.plate().value())))
                .param("colours", texts(vehicles.stream().map(v -> v.colour().name())))
                .param("types", texts(vehicles.stream().map(v -> v.type().name())))
                .query(PassRows::read)
                .list();
    }

    @Override
    public List<Pass> lock(Collection<PassNumber> numbers) {
        return jdbc.sql("select * from pass where number = any(:numbers) order by number for update")
                .param("numbers", texts(numbers.stream().map(PassNumber::value)))
                .query(PassRows::read)
                .list();
    }

    @Override
    public List<Pass> lockOver(Instant now, int limit) {
        return jdbc.sql("""
                select * from pass where state in ('ACTIVE', 'SUSPENDED') and valid_until <= :now
                order by valid_until limit :limit
                for update skip locked
                """)
                .param("now", PassRows.time(now))
                .param("limit", limit)
                .query(PassRows::read)
                .list();
    }

    @Override
    public List<Pass> lockUnsigned(Instant now, int limit) {
        return jdbc.sql("""
                select * from pass
                where code_version is null and state in ('ACTIVE', 'SUSPENDED') and valid_until > :now
                order by number limit :limit
                for update skip locked
                """)
                .param("now", PassRows.time(now))
                .param("limit", limit)
                .query(PassRows::read)
                .list();
    }

    /** One by itself needs no savepoint; for many, one savepoint is cheaper than to look twice for each row. */
    @Override
    public Set<PassNumber> add(List<Pass> passes) {
        if (passes.size() == 1) {
            var pass = passes.getFirst();
            return PASS.insertUnless(EXCLUSION, batches, PassRows.write(pass)) ? Set.of() : Set.of(pass.number());
        }
        if (passes.isEmpty() || inserted(passes)) {
            return Set.of();
        }
        var lost = new HashSet<PassNumber>();
        for (var pass : passes) {
            if (!inserted(List.of(pass))) {
                lost.add(pass.number());
            }
        }
        return lost;
    }

    /** All or none, behind a savepoint: a lost race for one vehicle must not spoil the others. */
    private boolean inserted(List<Pass> passes) {
        try {
            savepoint.executeWithoutResult(status ->
                    PASS.insert(batches, passes.stream().map(PassRows::write).toList()));
            return true;
        } catch (DataIntegrityViolationException e) {
            if (String.valueOf(e.getMostSpecificCause().getMessage()).contains(EXCLUSION)) {
                return false;
            }
            throw e;
        }
    }

    @Override
    public void replace(List<Pass> passes) {
        if (passes.isEmpty()) {
            return;
        }
        var counts = batches.batchUpdate("""
                update pass set version = :version, state = :state, origin = :origin, destination = :destination,
                    via = :via, return_trip = :returnTrip, valid_from = :from, valid_until = :until, crew = :crew,
                    reason = :reason, fraud = :fraud, replaced_by = :replacedBy, changed_at = :changed,
                    code_version = :codeVersion, code_list = :codeList, code_index = :codeIndex, code_crew = :codeCrew
                where number = :number and version = :version - 1
                """, rows(passes));
        if (Arrays.stream(counts).anyMatch(count -> count != 1)) {
            throw new IllegalStateException("A locked pass was changed by somebody else");
        }
    }

    @Override
    public Optional<Pass> find(PassNumber number) {
        return jdbc.sql("select * from pass where number = :number")
                .param("number", number.value())
                .query(PassRows::read)
                .optional();
    }

    @Override
    public List<Pass> page(Query query, @Nullable String after, int limit) {
        return jdbc.sql(PassQuery.sql(query, after))
                .paramSource(PassQuery.parameters(query, after, limit))
                .query(PassRows::read)
                .list();
    }

    @Override
    public List<Pass> dueFirst(Query query, @Nullable DuePlace after, int limit) {
        return along.read(() -> DuePasses.page(jdbc, query, after, limit));
    }

    @Override
    public List<Pass> select(Selection selection, int limit) {
        return jdbc.sql(PassSelection.sql(selection))
                .paramSource(PassSelection.parameters(selection, limit))
                .query(PassRows::read)
                .list();
    }

    private static MapSqlParameterSource[] rows(List<Pass> passes) {
        return passes.stream().map(PassRows::write).toArray(MapSqlParameterSource[]::new);
    }

    private static String[] texts(Stream<String> values) {
        return values.toArray(String[]::new);
    }

    static UUID[] ids(Set<UUID> ids) {
        return ids.toArray(UUID[]::new);
    }
}
