package org.freightpass.notification.reports;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.freightpass.notification.reports.ReaderTokens.Token;
import org.freightpass.notification.reports.ReportReading.State;
import org.freightpass.notification.reports.ReportSource.By;

/** Asks for reports in their reader's name. Safe for use by many threads. */
public class ReadingReports {
    private final ReportSource source;
    private final ReaderTokens tokens;

    public ReadingReports(ReportSource source, ReaderTokens tokens) {
        this.source = source;
        this.tokens = tokens;
    }

    /** Who reads, and whether a line of the hotline is theirs. */
    public record Reader(String subject, Set<String> roles, boolean hasLine) {}

    /** Somebody signed in with a token that counts until then. */
    public void came(Reader reader, String token, Instant until, Instant now) {
        if (ReportsRule.reads(reader.roles(), reader.hasLine())) {
            tokens.keep(reader.subject(), new Token(token, until), now);
        }
    }

    /** Somebody signed out. */
    public void left(String subject) {
        tokens.drop(subject);
    }

    /** {@code ids} newest first. */
    public ReportReading read(Reader reader, By by, List<UUID> ids, Instant now) {
        if (!ReportsRule.reads(reader.roles(), reader.hasLine())) {
            return ReportReading.not(State.NOT_YOURS);
        }
        if (ids.isEmpty()) {
            return ReportReading.read(List.of());
        }
        Optional<Token> token = tokens.find(reader.subject()).filter(kept -> ReportsRule.counts(kept.until(), now));
        return token.isEmpty()
                ? ReportReading.not(State.SIGN_IN_AGAIN)
                : source.read(by, ReportsRule.newest(ids), token.get().value());
    }
}
