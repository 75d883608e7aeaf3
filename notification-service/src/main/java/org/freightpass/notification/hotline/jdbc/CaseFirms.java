package org.freightpass.notification.hotline.jdbc;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.freightpass.contracts.PassNumber;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Which firm holds a pass and which firms an account acts for, as the notices keep it. Stateless. */
final class CaseFirms {

    private final JdbcClient jdbc;

    CaseFirms(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Set<String> of(String username) {
        return jdbc.sql("select firm_id from firm_member where username = :username")
                .param("username", username)
                .query(String.class)
                .set();
    }

    Map<PassNumber, String> owners(Collection<PassNumber> passes) {
        Map<PassNumber, String> owners = new HashMap<>();
        if (!passes.isEmpty()) {
            jdbc.sql("""
                            select id, firm_id from subject_seen
                            where kind = 'PASS' and id = any(:numbers) and firm_id is not null""")
                    .param("numbers", CaseAlerts.texts(passes, PassNumber::value))
                    .query((row, index) -> owners.put(new PassNumber(row.getString("id")), row.getString("firm_id")))
                    .list();
        }
        return owners;
    }
}
