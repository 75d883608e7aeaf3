package org.freightpass.checkpoint.checkpoints;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.freightpass.checkpoint.checkpoints.ReadingReports.Reader;
import org.freightpass.contracts.DivisionCode;
import org.junit.jupiter.api.Test;

class ReadingReportsTests {
    private static final Instant NOW = Instant.parse("2022-04-16T09:00:00Z");
    private static final Reader JUDGE = new Reader("agent1", new Keeper.Everywhere());
    private static final Reader CHANGCHUN = new Reader("op-ps", new Keeper.Of(new DivisionCode("220100")));
    private static final Reader NOBODY = new Reader("op-iit", new Keeper.Nowhere());

    private final Kept kept = new Kept();
    private final ReadingReports reports = new ReadingReports(kept);
    private final KeptReport changchun = kept.given("220104", NOW.minusSeconds(60));
    private final KeptReport jilin = kept.given("220202", NOW);

    @Test
    void judgeReadsAnyAndItIsWrittenDown() {
        assertThat(reports.one(jilin.id(), JUDGE, NOW)).isEqualTo(new ReportResult.Read(List.of(jilin)));
        assertThat(kept.noted).containsExactly("agent1 " + jilin.id());
    }

    @Test
    void keeperReadsTheOwnDivisionAndNoOther() {
        assertThat(reports.one(changchun.id(), CHANGCHUN, NOW)).isInstanceOf(ReportResult.Read.class);
        assertThat(reports.one(jilin.id(), CHANGCHUN, NOW))
                .isEqualTo(new ReportResult.Refused(RegisterRule.REPORT_READERS));
        assertThat(kept.noted).containsExactly("op-ps " + changchun.id());
    }

    @Test
    void whoJudgesNothingReadsNothingNotEvenThatThereIsNone() {
        var refused = new ReportResult.Refused(RegisterRule.REPORT_READERS);

        assertThat(reports.one(changchun.id(), NOBODY, NOW)).isEqualTo(refused);
        assertThat(reports.one(UUID.randomUUID(), NOBODY, NOW)).isEqualTo(refused);
        assertThat(reports.several(List.of(changchun.id()), List.of(), NOBODY, NOW))
                .isEqualTo(refused);
        assertThat(kept.noted).isEmpty();
    }

    @Test
    void unknownOneIsUnknown() {
        assertThat(reports.one(UUID.randomUUID(), JUDGE, NOW)).isEqualTo(new ReportResult.Unknown());
        assertThat(reports.readings(UUID.randomUUID(), Long.MAX_VALUE, 10)).isEmpty();
    }

    @Test
    void ofSeveralTheUnknownAndTheForeignAreLeftOut() {
        var asked = List.of(UUID.randomUUID(), changchun.id());
        var alerts = List.of(jilin.alertId());

        assertThat(reports.several(asked, alerts, JUDGE, NOW))
                .isEqualTo(new ReportResult.Read(List.of(jilin, changchun)));
        kept.noted.clear();
        assertThat(reports.several(asked, alerts, CHANGCHUN, NOW)).isEqualTo(new ReportResult.Read(List.of(changchun)));
        assertThat(kept.noted).containsExactly("op-ps " + changchun.id());
    }

    @Test
    void reportersAreForgottenAtNinetyDays() {
        reports.forget(NOW);
        assertThat(kept.forgottenUpTo).isEqualTo(NOW.minus(Duration.ofDays(90)));
    }

    @Test
    void neitherTelephoneNorWordsAreLogged() {
        assertThat(jilin.toString()).doesNotContain("13800138000", "barrier");
    }

    /** The port in memory. */
    private static final class Kept implements Reports {
        private final List<KeptReport> all = new ArrayList<>();
        final List<String> noted = new ArrayList<>();
        Instant forgottenUpTo = Instant.MAX;

        KeptReport given(String county, Instant at) {
            var report = new KeptReport(
                    UUID.randomUUID(),
                    UUID.randomUUID(),
                    at,
                    "13800138000",
                    null,
                    new DivisionCode(county),
                    null,
                    null,
                    "a barrier",
                    null,
                    null,
                    null);
            all.addFirst(report);
            return report;
        }

        @Override
        public void add(UUID reportId, UUID alertId, Report report, Instant at) {
            throw new UnsupportedOperationException("nothing is reported here");
        }

        @Override
        public List<KeptReport> find(Collection<UUID> ids, Collection<UUID> alertIds) {
            return all.stream()
                    .filter(report -> ids.contains(report.id()) || alertIds.contains(report.alertId()))
                    .toList();
        }

        @Override
        public void noteReading(Collection<UUID> ids, String by, Instant at) {
            ids.forEach(id -> noted.add(by + " " + id));
        }

        @Override
        public List<Reading> readings(UUID id, long before, int limit) {
            return List.of();
        }

        @Override
        public int forget(Instant upTo, Instant now) {
            forgottenUpTo = upTo;
            return 0;
        }
    }
}
