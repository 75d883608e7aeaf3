package org.freightpass.pass.enterprises.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.freightpass.pass.enterprises.FirmId;
import org.freightpass.pass.enterprises.Membership;
import org.freightpass.pass.enterprises.Memberships;
import org.freightpass.pass.enterprises.Person;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Memberships in the table {@code firm_member}. */
final class JdbcMemberships implements Memberships {

    private final JdbcClient jdbc;

    JdbcMemberships(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<Membership> of(Person person, FirmId firm) {
        bind(person);
        return jdbc.sql("SELECT * FROM firm_member WHERE subject = :subject AND firm = :firm")
                .param("subject", person.subject())
                .param("firm", firm.value())
                .query(JdbcMemberships::membership)
                .optional();
    }

    @Override
    public List<FirmId> firmsOf(Person person) {
        bind(person);
        return jdbc.sql("SELECT firm FROM firm_member WHERE subject = :subject ORDER BY since, firm")
                .param("subject", person.subject())
                .query((row, number) -> new FirmId(row.getObject("firm", UUID.class)))
                .list();
    }

    @Override
    public List<Membership> membersOf(FirmId firm) {
        return jdbc.sql("SELECT * FROM firm_member WHERE firm = :firm ORDER BY since, username")
                .param("firm", firm.value())
                .query(JdbcMemberships::membership)
                .list();
    }

    @Override
    public void found(Membership owner, Person person) {
        insert(owner, person.subject());
    }

    @Override
    public void invite(Membership membership) {
        insert(membership, null);
    }

    @Override
    public void remove(FirmId firm, String username) {
        jdbc.sql("DELETE FROM firm_member WHERE firm = :firm AND username = :username")
                .param("firm", firm.value())
                .param("username", username)
                .update();
    }

    private void insert(Membership membership, @Nullable String subject) {
        jdbc.sql("""
                        INSERT INTO firm_member (firm, username, subject, role, since)
                        VALUES (:firm, :username, :subject, :role, :since)
                        """)
                .param("firm", membership.firm().value())
                .param("username", membership.username())
                .param("subject", subject)
                .param("role", membership.role().name())
                .param("since", membership.since().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Invitations wait under the user name; almost always there are none, which the partial index tells at once. */
    private void bind(Person person) {
        jdbc.sql("UPDATE firm_member SET subject = :subject WHERE username = :username AND subject IS NULL")
                .param("subject", person.subject())
                .param("username", person.username())
                .update();
    }

    private static Membership membership(ResultSet row, int number) throws SQLException {
        return new Membership(
                new FirmId(row.getObject("firm", UUID.class)),
                row.getString("username"),
                Membership.Role.valueOf(row.getString("role")),
                row.getObject("since", OffsetDateTime.class).toInstant());
    }
}
