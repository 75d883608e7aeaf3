package org.freightpass.notification.evidence.jdbc;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.freightpass.notification.evidence.EvidenceFile;
import org.freightpass.notification.evidence.EvidenceFiles;
import org.freightpass.notification.evidence.FileKind;
import org.freightpass.sealing.Seal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
final class JdbcEvidenceFiles implements EvidenceFiles {
    private static final String FILE =
            "select id, case_number, name, kind, size, given_by, given_at from case_evidence ";

    private final JdbcClient jdbc;
    private final Seal seal;

    JdbcEvidenceFiles(JdbcClient jdbc, Seal seal) {
        this.jdbc = jdbc;
        this.seal = seal;
    }

    @Override
    public Optional<Subject> lock(String caseNumber) {
        return jdbc.sql("""
                        select kind, status not in ('RESOLVED', 'CLOSED') as live
                        from hotline_case where number = :number for update""")
                .param("number", caseNumber)
                .query((row, index) -> new Subject(row.getString("kind"), row.getBoolean("live")))
                .optional();
    }

    @Override
    public List<EvidenceFile> of(String caseNumber) {
        return jdbc.sql(FILE + "where case_number = :number order by given_at, id")
                .param("number", caseNumber)
                .query(this::file)
                .list();
    }

    @Override
    public Optional<EvidenceFile> same(String caseNumber, byte[] content) {
        return jdbc.sql(FILE + "where case_number = :number and fingerprint = :fingerprint")
                .param("number", caseNumber)
                .param("fingerprint", fingerprint(content))
                .query(this::file)
                .optional();
    }

    @Override
    public void add(EvidenceFile file, byte[] content) {
        jdbc.sql("""
                        insert into case_evidence (id, case_number, name, kind, size, fingerprint, content, given_by,
                            given_at)
                        values (:id, :number, :name, :kind, :size, :fingerprint, :content, :by, :at)""")
                .param("id", file.id())
                .param("number", file.caseNumber())
                .param("name", seal.sealText(file.name(), Seal.ANYWHERE))
                .param("kind", file.kind().name())
                .param("size", file.size())
                .param("fingerprint", fingerprint(content))
                .param("content", seal.seal(content, Seal.ANYWHERE))
                .param("by", file.givenBy())
                .param("at", time(file.givenAt()))
                .update();
    }

    @Override
    public Optional<EvidenceFile> find(String caseNumber, UUID id) {
        return jdbc.sql(FILE + "where case_number = :number and id = :id")
                .param("number", caseNumber)
                .param("id", id)
                .query(this::file)
                .optional();
    }

    @Override
    public Optional<byte[]> content(UUID id) {
        return jdbc.sql("select content from case_evidence where id = :id")
                .param("id", id)
                .query((row, index) -> seal.open(row.getBytes("content"), Seal.ANYWHERE))
                .optional();
    }

    @Override
    public int forget(Instant since) {
        jdbc.sql("""
                        delete from case_evidence where case_number in (
                            select number from hotline_case where status = 'CLOSED' and ended_at <= :since)""").param("since", time(since)).update();
        return jdbc.sql("""
                        update hotline_case set caller_name = null, caller_telephone = null
                        where status = 'CLOSED' and ended_at <= :since
                            and (caller_name is not null or caller_telephone is not null)""").param("since", time(since)).update();
    }

    private EvidenceFile file(ResultSet row, int index) throws SQLException {
        return new EvidenceFile(
                row.getObject("id", UUID.class),
                row.getString("case_number"),
                String.valueOf(seal.openText(row.getBytes("name"), Seal.ANYWHERE)),
                FileKind.valueOf(row.getString("kind")),
                row.getInt("size"),
                row.getString("given_by"),
                row.getTimestamp("given_at").toInstant());
    }

    private static byte[] fingerprint(byte[] content) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(content);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    private static OffsetDateTime time(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
