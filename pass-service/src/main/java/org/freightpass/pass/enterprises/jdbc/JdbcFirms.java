package org.freightpass.pass.enterprises.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.freightpass.contracts.CreditCode;
import org.freightpass.contracts.DivisionCode;
import org.freightpass.pass.enterprises.Contact;
import org.freightpass.pass.enterprises.Firm;
import org.freightpass.pass.enterprises.FirmId;
import org.freightpass.pass.enterprises.Firms;
import org.freightpass.pass.enterprises.Standing;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Firms in the table {@code firm}; the unique constraint on the credit code decides races. */
final class JdbcFirms implements Firms {

    private final JdbcClient jdbc;

    JdbcFirms(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<Firm> find(FirmId id) {
        return jdbc.sql("SELECT * FROM firm WHERE id = :id")
                .param("id", id.value())
                .query(JdbcFirms::firm)
                .optional();
    }

    @Override
    public Optional<Firm> findByCreditCode(CreditCode code) {
        return jdbc.sql("SELECT * FROM firm WHERE credit_code = :code")
                .param("code", code.value())
                .query(JdbcFirms::firm)
                .optional();
    }

    @Override
    public List<Firm> findAll(Collection<FirmId> ids) {
        return jdbc.sql("SELECT * FROM firm WHERE id = ANY (:ids) ORDER BY position")
                .param("ids", ids.stream().map(FirmId::value).toArray(UUID[]::new))
                .query(JdbcFirms::firm)
                .list();
    }

    @Override
    public List<Firm> named(String part, int limit) {
        return jdbc.sql("""
                        SELECT * FROM firm WHERE position(lower(:part) IN lower(name)) > 0
                        ORDER BY position LIMIT :limit
                        """)
                .param("part", part)
                .param("limit", limit)
                .query(JdbcFirms::firm)
                .list();
    }

    @Override
    public boolean add(Firm firm) {
        return with(jdbc.sql("""
                        INSERT INTO firm (id, version, name, credit_code, standing, division, contact_name, telephone,
                                          email, language, registered_at, changed_at)
                        VALUES (:id, :version, :name, :creditCode, :standing, :division, :contactName, :telephone,
                                :email, :language, :registeredAt, :changedAt)
                        ON CONFLICT (credit_code) DO NOTHING
                        """), firm)
                        .param("name", firm.name())
                        .param("creditCode", firm.creditCode().value())
                        .param("division", firm.division().value())
                        .param("registeredAt", utc(firm.registeredAt()))
                        .update()
                == 1;
    }

    @Override
    public boolean replace(Firm firm) {
        return with(jdbc.sql("""
                        UPDATE firm
                        SET version = :version, standing = :standing, contact_name = :contactName,
                            telephone = :telephone, email = :email, language = :language, changed_at = :changedAt
                        WHERE id = :id AND version = :version - 1
                        """), firm).update() == 1;
    }

    @Override
    public void remove(FirmId id) {
        jdbc.sql("DELETE FROM firm_member WHERE firm = :id")
                .param("id", id.value())
                .update();
        jdbc.sql("DELETE FROM firm WHERE id = :id").param("id", id.value()).update();
    }

    @Override
    public List<Firm> page(
            @Nullable Standing standing, @Nullable DivisionCode within, @Nullable FirmId after, int limit) {
        return jdbc.sql("""
                        SELECT * FROM firm
                        WHERE (:standing::text IS NULL OR standing = :standing)
                          AND (:within::text IS NULL OR division LIKE :within)
                          AND (:after::uuid IS NULL OR position > (SELECT position FROM firm WHERE id = :after))
                        ORDER BY position
                        LIMIT :limit
                        """)
                .param("standing", standing == null ? null : standing.name())
                .param("within", within == null ? null : prefix(within))
                .param("after", after == null ? null : after.value())
                .param("limit", limit)
                .query(JdbcFirms::firm)
                .list();
    }

    private static JdbcClient.StatementSpec with(JdbcClient.StatementSpec sql, Firm firm) {
        return sql.param("id", firm.id().value())
                .param("version", firm.version())
                .param("standing", firm.standing().name())
                .param("contactName", firm.contact().name())
                .param("telephone", firm.contact().telephone())
                .param("email", firm.contact().email())
                .param("language", firm.contact().language().name())
                .param("changedAt", utc(firm.changedAt()));
    }

    /** A division and what lies below it share their leading digits. */
    private static String prefix(DivisionCode division) {
        return switch (division.level()) {
            case PROVINCE -> division.value().substring(0, 2) + "%";
            case PREFECTURE -> division.value().substring(0, 4) + "%";
            case COUNTY -> division.value();
        };
    }

    private static Firm firm(ResultSet row, int number) throws SQLException {
        return new Firm(
                new FirmId(row.getObject("id", UUID.class)),
                row.getInt("version"),
                row.getString("name"),
                new CreditCode(row.getString("credit_code")),
                Standing.valueOf(row.getString("standing")),
                new DivisionCode(row.getString("division")),
                new Contact(
                        row.getString("contact_name"),
                        row.getString("telephone"),
                        row.getString("email"),
                        Contact.Language.valueOf(row.getString("language"))),
                instant(row, "registered_at"),
                instant(row, "changed_at"));
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
