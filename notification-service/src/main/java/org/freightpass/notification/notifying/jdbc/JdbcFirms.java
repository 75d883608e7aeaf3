package org.freightpass.notification.notifying.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.freightpass.notification.notifying.Firm;
import org.freightpass.notification.notifying.Firms;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;

/** Firms' contacts in PostgreSQL: business addresses and numbers, as plain as on their topic. */
final class JdbcFirms implements Firms {
    private final JdbcClient jdbc;

    JdbcFirms(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<Firm> find(String firmId) {
        return jdbc.sql("select * from firm_contact where firm_id = :firm")
                .param("firm", firmId)
                .query(JdbcFirms::firm)
                .optional();
    }

    private static Firm firm(ResultSet row, int index) throws SQLException {
        return new Firm(
                row.getString("firm_id"),
                row.getInt("version"),
                row.getString("name"),
                row.getString("contact_name"),
                row.getString("email"),
                row.getString("telephone"),
                Locale.forLanguageTag(row.getString("language")),
                Set.of());
    }

    @Override
    public void store(List<Firm> firms) {
        for (Firm firm : firms) {
            int changed = jdbc.sql("""
                            insert into firm_contact (firm_id, version, name, contact_name, email, telephone,
                                language)
                            values (:firm, :version, :name, :contact, :email, :telephone, :language)
                            on conflict (firm_id) do update set version = excluded.version, name = excluded.name,
                                contact_name = excluded.contact_name, email = excluded.email,
                                telephone = excluded.telephone, language = excluded.language
                            where firm_contact.version <= excluded.version""")
                    .param("firm", firm.firmId())
                    .param("version", firm.version())
                    .param("name", firm.name())
                    .param("contact", firm.contactName())
                    .param("email", firm.email())
                    .param("telephone", firm.telephone())
                    .param("language", firm.language().toLanguageTag())
                    .update();
            if (changed == 1) {
                storeMembers(firm);
            }
        }
    }

    private void storeMembers(Firm firm) {
        jdbc.sql("delete from firm_member where firm_id = :firm")
                .param("firm", firm.firmId())
                .update();
        for (String member : firm.members()) {
            jdbc.sql("insert into firm_member (username, firm_id) values (:username, :firm) on conflict do nothing")
                    .param("username", member)
                    .param("firm", firm.firmId())
                    .update();
        }
    }

    @Override
    public void remove(List<String> firmIds) {
        if (!firmIds.isEmpty()) {
            for (String table : List.of("firm_contact", "subscription")) {
                jdbc.sql("delete from " + table + " where firm_id = any(:firms)")
                        .param("firms", new SqlArrayValue("text", firmIds.toArray()))
                        .update();
            }
        }
    }

    @Override
    public Set<String> of(String username) {
        return jdbc.sql("select firm_id from firm_member where username = :username")
                .param("username", username)
                .query(String.class)
                .set();
    }
}
