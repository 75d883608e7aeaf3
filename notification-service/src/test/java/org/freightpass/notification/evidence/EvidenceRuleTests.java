package org.freightpass.notification.evidence;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import org.freightpass.notification.evidence.EvidenceFiles.Subject;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EvidenceRuleTests {
    private static final Subject LIVE = new Subject("HEALTH_CODE_APPEAL", true);

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            %PDF-1.7 rest       | PDF
            \u00ff\u00d8\u00ff\u00e0 | JPEG
            \u0089PNG\\r\\n\u001a\\nx | PNG
            %PDF                | -
            \u00ff\u00d8        | -
            GIF89a              | -
            PK\u0003\u0004      | -
            <html>              | -
            <svg onload=x>      | -
            """)
    void kindIsToldByTheContent(String written, @Nullable String kind) {
        byte[] content = written.translateEscapes().getBytes(ISO_8859_1);
        assertThat(FileKind.of(content).map(Enum::name).orElse(null)).isEqualTo(kind);
        assertThat(EvidenceRule.refused(content).map(Enum::name).orElse(null))
                .isEqualTo(kind == null ? "KIND_UNKNOWN" : null);
    }

    @Test
    void fileHasOneByteToFiveMegabytes() {
        assertThat(EvidenceRule.refused(new byte[0])).contains(EvidenceRefusal.EMPTY);
        byte[] largest = Arrays.copyOf("%PDF-".getBytes(ISO_8859_1), EvidenceRule.LARGEST);
        assertThat(EvidenceRule.refused(largest)).isEmpty();
        assertThat(EvidenceRule.refused(Arrays.copyOf(largest, EvidenceRule.LARGEST + 1)))
                .contains(EvidenceRefusal.TOO_LARGE);
    }

    @Test
    void onlyALiveAppealOrCheckpointTakesFilesAndTenAtMost() {
        assertThat(EvidenceRule.refused(new Subject("UNAPPROVED_CHECKPOINT", true), 9))
                .isEmpty();
        assertThat(EvidenceRule.refused(new Subject("REMOVAL_OVERDUE", true), 9))
                .isEmpty();
        assertThat(EvidenceRule.refused(LIVE, 9)).isEmpty();
        assertThat(EvidenceRule.refused(LIVE, 10)).contains(EvidenceRefusal.TOO_MANY);
        assertThat(EvidenceRule.refused(new Subject("HEALTH_CODE_APPEAL", false), 0))
                .contains(EvidenceRefusal.CASE_OVER);
        assertThat(EvidenceRule.refused(new Subject("BLOCKED_TRANSPORT", true), 0))
                .contains(EvidenceRefusal.NO_APPEAL);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            核酸报告.pdf            | 核酸报告.pdf
            Scan.PDF                | Scan.pdf
            C:\\temp\\a.pdf         | a.pdf
            ../../etc/passwd        | passwd.pdf
            a\\r\\nSet-Cookie: x    | a Set-Cookie x.pdf
            x"; filename=y.exe      | x filename=y.exe.pdf
            .pdf                    | evidence.pdf
            -                       | evidence.pdf
            """)
    void nameIsHarmlessAndEndsAsItsKind(@Nullable String given, String kept) {
        String written = given == null ? null : given.replace("\\r\\n", "\r\n");
        assertThat(EvidenceRule.name(written, FileKind.PDF)).isEqualTo(kept);
    }

    @Test
    void nameIsAHundredCharactersLongAtMost() {
        assertThat(EvidenceRule.name("x".repeat(96) + ".pdf", FileKind.PDF)).hasSize(100);
        assertThat(EvidenceRule.name("x".repeat(97) + ".pdf", FileKind.PDF))
                .hasSize(100)
                .endsWith("x.pdf");
    }

    @Test
    void fileIsKeptForThirtyDaysAfterItsCaseHasClosed() {
        Instant now = Instant.parse("2022-05-21T00:00:00Z");
        assertThat(EvidenceRule.forgottenIfClosedBefore(now)).isEqualTo(now.minus(Duration.ofDays(30)));
    }
}
