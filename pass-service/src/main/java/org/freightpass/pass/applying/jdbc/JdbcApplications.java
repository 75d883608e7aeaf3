package org.freightpass.pass.applying.jdbc;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.freightpass.contracts.PassNumber;
import org.freightpass.contracts.PassType;
import org.freightpass.contracts.Plate;
import org.freightpass.contracts.PlateColour;
import org.freightpass.pass.AlongIndex;
import org.freightpass.pass.ManyRows;
import org.freightpass.pass.applying.Application;
import org.freightpass.pass.applying.Applications;
import org.freightpass.pass.applying.Registers;
import org.freightpass.pass.applying.Surroundings;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Applications in PostgreSQL; a chunk of a fleet in one statement. Safe for use by several threads. */
@Repository
class JdbcApplications implements Applications {
    private static final ManyRows APPLICATION = ManyRows.into("application", """
            id uuid :id, version integer :version, status text :status, owner text :owner, firm_id uuid :firm,
            bulk_id uuid :bulk, bulk_row integer :row, at_desk boolean :atDesk, form jsonb :form, crew text :crew,
            type text :type, plate text :plate, plate_colour text :colour, goods text :goods, origin text :origin,
            destination text :destination, via text :via, return_trip boolean :returnTrip,
            valid_from timestamptz :from, valid_until timestamptz :until, replaces boolean :replaces,
            department text :department, division text :division, submitted_at timestamptz :submitted,
            due_at timestamptz :due, reasons jsonb :reasons, created_at timestamptz :created,
            changed_at timestamptz :changed, amends text :amends, amends_version integer :amendsVersion,
            before_crew text :beforeCrew, before_via text :beforeVia, driver_marks text[] :marks
            """);

    private final JdbcClient jdbc;
    private final NamedParameterJdbcTemplate batches;
    private final AlongIndex along;
    private final ApplicationRows rows;

    JdbcApplications(
            JdbcClient jdbc, NamedParameterJdbcTemplate batches, AlongIndex along, StoredForms forms, JsonMapper json) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.along = along;
        this.rows = new ApplicationRows(forms, json);
    }

    @Override
    public void add(List<Application> applications) {
        APPLICATION.insert(batches, applications.stream().map(rows::write).toList());
    }

    @Override
    public void replace(Application application) {
        var count = batches.update("""
                update application set version = :version, status = :status, firm_id = :firm,
                    form = cast(:form as jsonb), crew = :crew, driver_marks = :marks,
                    type = :type, plate = :plate, plate_colour = :colour,
                    goods = :goods, origin = :origin, destination = :destination, via = :via,
                    return_trip = :returnTrip, valid_from = :from, valid_until = :until, replaces = :replaces,
                    department = :department, division = :division, submitted_at = :submitted, due_at = :due,
                    overdue_at = null, claimed_by = null, claimed_by_name = null, reasons = cast(:reasons as jsonb),
                    amends_version = :amendsVersion, before_crew = :beforeCrew, before_via = :beforeVia,
                    changed_at = :changed
                where id = :id and version = :version - 1
                """, rows.write(application));
        if (count != 1) {
            throw new IllegalStateException("A locked application was changed by somebody else: " + application.id());
        }
    }

    @Override
    public Optional<Application> lock(UUID id) {
        return jdbc.sql("select * from application where id = :id for update")
                .param("id", id)
                .query(rows)
                .optional();
    }

    @Override
    public Optional<Application> find(UUID id) {
        return jdbc.sql("select * from application where id = :id")
                .param("id", id)
                .query(rows)
                .optional();
    }

    @Override
    public Optional<Application> lockAmendment(PassNumber pass) {
        return jdbc.sql("""
                select * from application
                where amends = :pass and status in ('SUBMITTED', 'IN_REVIEW', 'RETURNED')
                for update
                """).param("pass", pass.value()).query(rows).optional();
    }

    @Override
    public Collection<Surroundings.Taken> open(Collection<Registers.Vehicle> vehicles, @Nullable UUID without) {
        return jdbc.sql("""
                select id, plate, plate_colour, type, valid_from, valid_until from application
                where plate = any(:plates) and status in ('SUBMITTED', 'IN_REVIEW') and amends is null
                    and (cast(:without as uuid) is null or id <> :without)
                """)
                .param("plates", vehicles.stream().map(v -> v.plate().value()).toArray(String[]::new))
                .param("without", without)
                .query((row, index) -> new Surroundings.Taken(
                        new Plate(row.getString("plate")),
                        PlateColour.valueOf(row.getString("plate_colour")),
                        PassType.valueOf(row.getString("type")),
                        Objects.requireNonNull(ApplicationRows.instant(row, "valid_from")),
                        Objects.requireNonNull(ApplicationRows.instant(row, "valid_until")),
                        null,
                        row.getObject("id", UUID.class)))
                .list();
    }

    @Override
    public List<Application> page(
            String owner, Set<UUID> firms, Application.@Nullable Status status, @Nullable UUID after, int limit) {
        return jdbc.sql("""
                select * from application
                where (firm_id = any(:firms) or firm_id is null and owner = :owner)
                    and (cast(:status as text) is null or status = :status)
                    and (cast(:after as uuid) is null or id > :after)
                order by id limit :limit
                """)
                .param("firms", firms.toArray(UUID[]::new))
                .param("owner", owner)
                .param("status", status == null ? null : status.name())
                .param("after", after)
                .param("limit", limit)
                .query(rows)
                .list();
    }

    @Override
    public List<Application> dueFirst(
            String owner, Set<UUID> firms, Application.@Nullable Status status, @Nullable DuePlace after, int limit) {
        return along.read(() -> new DueApplications(jdbc, rows, owner, firms, status).page(after, limit));
    }
}
