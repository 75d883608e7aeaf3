package org.freightpass.notification.hotline.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.freightpass.contracts.PassNumber;
import org.freightpass.notification.hotline.Matter;
import org.freightpass.notification.hotline.Matter.Kind;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReportFormTests {
    private static final Instant NOW = Instant.parse("2022-04-21T04:00:00Z");

    @Test
    void whatIsTypedBecomesTheMatterOfACase() {
        Map<String, String> faults = new HashMap<>();

        Matter matter = form("吉A·12345", "220104 000001 77", "220104", "held at the exit", "138-0013-8000")
                .matter(NOW, faults);

        assertThat(faults).isEmpty();
        assertThat(matter.kind()).isEqualTo(Kind.EXCESS_DEMAND);
        assertThat(String.valueOf(matter.plate())).contains("吉A12345");
        assertThat(matter.passNumber()).isEqualTo(new PassNumber("220104000001"));
        assertThat(String.valueOf(matter.county())).contains("220104");
        assertThat(matter.text()).isEqualTo("held at the exit");
    }

    @ParameterizedTest
    @CsvSource({
        "plate, report.fault.plate, 吉A1, '', 220104, x, 13800138000",
        "plate, report.fault.vehicle, '', '', 220104, x, 13800138000",
        "passNumber, report.fault.passNumber, '', 2201, 220104, x, 13800138000",
        "passNumber, report.fault.passNumber, '', 220104 000001 70, 220104, x, 13800138000",
        "county, report.fault.county, 吉A12345, '', 22, x, 13800138000",
        "text, report.fault.text, 吉A12345, '', 220104, ' ', 13800138000",
        "callerTelephone, report.fault.callerTelephone, 吉A12345, '', 220104, x, 1234",
        "callerTelephone, report.fault.callerTelephone, 吉A12345, '', 220104, x, ''"
    })
    void whatIsWrongIsToldAtItsField(
            String field, String key, String plate, String number, String county, String text, String telephone) {
        Map<String, String> faults = new HashMap<>();

        form(plate, number, county, text, telephone).matter(NOW, faults);

        assertThat(faults).containsExactlyEntriesOf(Map.of(field, key));
    }

    @Test
    void textIsAsLongAsACaseTakes() {
        assertThat(faultsOf("x".repeat(ReportForm.LONGEST_TEXT))).isEmpty();
        assertThat(faultsOf("x".repeat(ReportForm.LONGEST_TEXT + 1))).containsKey("text");
    }

    @Test
    void onlyAFormsOwnReferenceCounts() {
        assertThat(referenced("00000000-0000-0000-0000-000000000001").formReference())
                .isEqualTo("00000000-0000-0000-0000-000000000001");
        assertThat(referenced("x").formReference()).isNull();
        assertThat(referenced(null).formReference()).isNull();
    }

    private static Map<String, String> faultsOf(String text) {
        Map<String, String> faults = new HashMap<>();
        form("吉A12345", "", "220104", text, "13800138000").matter(NOW, faults);
        return faults;
    }

    private static ReportForm referenced(@Nullable String reference) {
        return new ReportForm(null, null, null, null, null, null, null, reference);
    }

    private static ReportForm form(String plate, String number, String county, String text, String telephone) {
        return new ReportForm(Kind.EXCESS_DEMAND, plate, number, county, text, "", telephone, null);
    }
}
