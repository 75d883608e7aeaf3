package org.freightpass.notification.reports.web;

import java.time.Clock;
import java.time.Instant;
import org.freightpass.notification.reports.ReadingReports;
import org.freightpass.notification.reports.ReadingReports.Reader;
import org.freightpass.webkit.Caller;
import org.freightpass.webkit.SignInTokens;
import org.springframework.stereotype.Component;

/** Hands tokens of sign-ins on to where reports are read. */
@Component
final class SignedInReaders implements SignInTokens {
    private final ReadingReports reports;
    private final Clock clock;

    SignedInReaders(ReadingReports reports, Clock clock) {
        this.reports = reports;
        this.clock = clock;
    }

    @Override
    public void came(Caller caller, String token, Instant until) {
        Reader reader =
                new Reader(caller.subject(), caller.roles(), !caller.lines().isEmpty());
        reports.came(reader, token, until, clock.instant());
    }

    @Override
    public void left(Caller caller) {
        reports.left(caller.subject());
    }
}
