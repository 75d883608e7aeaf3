package org.freightpass.notification.reports;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.freightpass.notification.RunningService;
import org.freightpass.notification.Samples;
import org.freightpass.notification.reports.ReadingReports.Reader;
import org.freightpass.notification.reports.ReportReading.State;
import org.freightpass.notification.reports.ReportSource.By;
import org.freightpass.webkit.Caller;
import org.freightpass.webkit.SignInTokens;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Tokens of those who read reports, on a real database; checkpoint-service is away. */
class ReportsIT extends RunningService {
    private static final String TOKEN = "header.claims.signature";

    @Autowired
    private SignInTokens signIns;

    @Autowired
    private ReadingReports reports;

    @Autowired
    private ReaderTokens tokens;

    @Test
    void tokenOfAnAgentIsKeptSealedUntilSigningOut() {
        Caller agent = caller("AGENT", List.of("7301"));
        signIns.came(agent, TOKEN, later());

        assertThat(tokens.find(agent.subject()).orElseThrow().value()).isEqualTo(TOKEN);
        assertThat(jdbc.sql("select count(*) from reader_token where subject = :subject"
                                + " and position(:plain::bytea in token) > 0")
                        .param("subject", agent.subject())
                        .param("plain", "claims")
                        .query(Integer.class)
                        .single())
                .isZero();
        signIns.came(agent, TOKEN + "2", later());
        assertThat(tokens.find(agent.subject()).orElseThrow().value()).isEqualTo(TOKEN + "2");
        signIns.left(agent);
        assertThat(tokens.find(agent.subject())).isEmpty();
    }

    @Test
    void tokensOfOthersAreNotKept() {
        Caller firm = caller("FIRM", List.of());
        Caller client = caller("AGENT", List.of());
        signIns.came(firm, TOKEN, later());
        signIns.came(client, TOKEN, later());

        assertThat(tokens.find(firm.subject())).isEmpty();
        assertThat(tokens.find(client.subject())).isEmpty();
    }

    @Test
    void tokensThatAreOverGoWithTheNextSignIn() {
        Caller gone = caller("AGENT", List.of("7301"));
        signIns.came(gone, TOKEN, clock.instant());
        assertThat(reports.read(reader(gone), By.REPORT, List.of(UUID.randomUUID()), clock.instant())
                        .state())
                .isEqualTo(State.SIGN_IN_AGAIN);

        signIns.came(caller("SUPERVISOR", List.of()), TOKEN, later());
        assertThat(tokens.find(gone.subject())).isEmpty();
    }

    @Test
    void whereCheckpointServiceIsAwayItIsSaid() {
        Caller agent = caller("AGENT", List.of("7301"));
        signIns.came(agent, TOKEN, later());

        assertThat(reports.read(reader(agent), By.REPORT, List.of(UUID.randomUUID()), clock.instant()))
                .isEqualTo(ReportReading.not(State.AWAY));
    }

    private Instant later() {
        return clock.instant().plus(Duration.ofHours(8));
    }

    private static Reader reader(Caller caller) {
        return new Reader(caller.subject(), caller.roles(), !caller.lines().isEmpty());
    }

    private static Caller caller(String role, List<String> lines) {
        String name = "reader-" + Samples.serial();
        return new Caller(name, name, name, Set.of(role), null, null, List.of(), lines);
    }
}
