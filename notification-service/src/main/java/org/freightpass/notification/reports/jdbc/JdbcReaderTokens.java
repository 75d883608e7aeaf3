package org.freightpass.notification.reports.jdbc;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.Optional;
import org.freightpass.notification.reports.ReaderTokens;
import org.freightpass.sealing.Seal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Sealed under a key that is not in the database: a copy of it opens nothing at another service. */
@Component
final class JdbcReaderTokens implements ReaderTokens {
    private final JdbcClient jdbc;
    private final Seal seal;

    JdbcReaderTokens(JdbcClient jdbc, Seal seal) {
        this.jdbc = jdbc;
        this.seal = seal;
    }

    @Override
    public void keep(String subject, Token token, Instant now) {
        jdbc.sql("delete from reader_token where until <= :now")
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
        jdbc.sql("""
                        insert into reader_token (subject, token, until) values (:subject, :token, :until)
                        on conflict (subject) do update set token = excluded.token, until = excluded.until""")
                .param("subject", subject)
                .param("token", seal.sealText(token.value(), Seal.ANYWHERE))
                .param("until", token.until().atOffset(ZoneOffset.UTC))
                .update();
    }

    @Override
    public Optional<Token> find(String subject) {
        return jdbc.sql("select token, until from reader_token where subject = :subject")
                .param("subject", subject)
                .query((row, index) -> new Token(
                        Objects.requireNonNull(seal.openText(row.getBytes("token"), Seal.ANYWHERE)),
                        row.getTimestamp("until").toInstant()))
                .optional();
    }

    @Override
    public void drop(String subject) {
        jdbc.sql("delete from reader_token where subject = :subject")
                .param("subject", subject)
                .update();
    }
}
