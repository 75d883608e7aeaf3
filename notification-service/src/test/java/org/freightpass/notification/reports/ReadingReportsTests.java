package org.freightpass.notification.reports;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.freightpass.notification.reports.ReadingReports.Reader;
import org.freightpass.notification.reports.ReportReading.State;
import org.freightpass.notification.reports.ReportSource.By;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReadingReportsTests {
    private static final Instant NOW = Instant.parse("2022-04-16T09:00:00Z");
    private static final UUID ID = UUID.fromString("6f1c1a52-0b5c-4c8e-9a53-111111111111");
    private static final Reader AGENT = new Reader("s-agent", Set.of("AGENT"), true);
    private static final ToldReport TOLD =
            new ToldReport(ID, NOW, "220302", "G102", "长春方向", "三人拦车", null, null, null, "+86 138-0013-8000", null);

    private final Map<String, ReaderTokens.Token> tokens = new HashMap<>();
    private final List<String> asked = new ArrayList<>();
    private final ReadingReports reports = new ReadingReports(this::read, new Kept());

    @Test
    void reportIsAskedForWithTheReadersOwnToken() {
        reports.came(AGENT, "token-of-agent", NOW.plusSeconds(1), NOW);

        assertThat(reports.read(AGENT, By.REPORT, List.of(ID), NOW)).isEqualTo(ReportReading.read(List.of(TOLD)));
        assertThat(asked).containsExactly("REPORT [" + ID + "] token-of-agent");
    }

    @ParameterizedTest
    @CsvSource({"1, READ", "0, SIGN_IN_AGAIN", "-1, SIGN_IN_AGAIN"})
    void tokenCountsUntilItIsOver(long millisLeft, State expected) {
        reports.came(AGENT, "t", NOW.plusMillis(millisLeft), NOW.minusSeconds(60));

        assertThat(reports.read(AGENT, By.REPORT, List.of(ID), NOW).state()).isEqualTo(expected);
    }

    @Test
    void withoutATokenOrAfterSigningOutTheReaderSignsInAgain() {
        assertThat(reports.read(AGENT, By.REPORT, List.of(ID), NOW).state()).isEqualTo(State.SIGN_IN_AGAIN);
        reports.came(AGENT, "t", NOW.plusSeconds(1), NOW);
        reports.left(AGENT.subject());
        assertThat(reports.read(AGENT, By.REPORT, List.of(ID), NOW).state()).isEqualTo(State.SIGN_IN_AGAIN);
        assertThat(asked).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "AGENT, true, true",
        "AGENT, false, false",
        "SUPERVISOR, false, true",
        "ADMIN, true, false",
        "FIRM, true, false"
    })
    void agentsWithALineAndSupervisorsReadAndNobodyElsesTokenIsKept(String role, boolean hasLine, boolean reads) {
        var reader = new Reader("s", Set.of(role), hasLine);
        reports.came(reader, "t", NOW.plus(Duration.ofHours(8)), NOW);

        assertThat(tokens.containsKey("s")).isEqualTo(reads);
        assertThat(reports.read(reader, By.REPORT, List.of(ID), NOW).state())
                .isEqualTo(reads ? State.READ : State.NOT_YOURS);
        assertThat(asked).hasSize(reads ? 1 : 0);
    }

    @Test
    void nothingIsAskedWhereThereIsNoReport() {
        assertThat(reports.read(AGENT, By.ALERT, List.of(), NOW)).isEqualTo(ReportReading.read(List.of()));
        assertThat(asked).isEmpty();
    }

    @Test
    void theNewestFiftyAreRead() {
        var many = Stream.generate(UUID::randomUUID).limit(51).toList();

        assertThat(ReportsRule.newest(many)).isEqualTo(many.subList(0, 50));
        assertThat(ReportsRule.newest(many.subList(0, 50))).hasSize(50);
    }

    @Test
    void howManyThereAreBesidesIsSaidOfWhatWasRead() {
        assertThat(ReportReading.read(List.of(TOLD)).besides(3)).isEqualTo(2);
        assertThat(ReportReading.read(List.of(TOLD)).besides(1)).isZero();
        assertThat(ReportReading.not(State.AWAY).besides(3)).isZero();
    }

    @Test
    void placeIsInWordsAndTheTelephoneIsDialledWithoutGaps() {
        assertThat(TOLD.place()).isEqualTo("吉林省四平市铁西区 G102 长春方向");
        assertThat(TOLD.dialled()).isEqualTo("+8613800138000");
    }

    @Test
    void neitherWordsNorTelephoneNorTokenAreLogged() {
        assertThat(TOLD.toString()).doesNotContain("三人", "138");
        assertThat(new ReaderTokens.Token("secret", NOW).toString()).doesNotContain("secret");
    }

    private ReportReading read(By by, List<UUID> ids, String token) {
        asked.add(by + " " + ids + " " + token);
        return ReportReading.read(List.of(TOLD));
    }

    /** The port in memory. */
    private final class Kept implements ReaderTokens {
        @Override
        public void keep(String subject, Token token, Instant now) {
            tokens.put(subject, token);
        }

        @Override
        public Optional<Token> find(String subject) {
            return Optional.ofNullable(tokens.get(subject));
        }

        @Override
        public void drop(String subject) {
            tokens.remove(subject);
        }
    }
}
