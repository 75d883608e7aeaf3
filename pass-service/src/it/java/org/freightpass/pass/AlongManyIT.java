package org.freightpass.pass;

import static org.assertj.core.api.Assertions.assertThat;

import org.freightpass.pass.enterprises.jdbc.MigratedDatabase;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AlongManyIT {
    private static final MigratedDatabase DATABASE = new MigratedDatabase();

    private final AlongMany many = new AlongMany(DATABASE.jdbc());

    @ParameterizedTest
    @CsvSource({"1, auto, on", "19, auto, on", "20, force_custom_plan, off", "500, force_custom_plan, off"})
    void manyRowsArePlannedForAsTheyAreUntilTheTransactionEnds(int rows, String plans, String seqScans) {
        DATABASE.transaction().executeWithoutResult(status -> {
            many.expect(rows);

            assertThat(shown("plan_cache_mode")).isEqualTo(plans);
            assertThat(shown("enable_seqscan")).isEqualTo(seqScans);
        });

        assertThat(shown("plan_cache_mode")).isEqualTo("auto");
        assertThat(shown("enable_seqscan")).isEqualTo("on");
    }

    private static String shown(String setting) {
        return DATABASE.jdbc().sql("show " + setting).query(String.class).single();
    }
}
