package org.freightpass.passtoken.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class FieldsTests {
    private static final Map<Object, Object> MAP =
            Map.of(1L, 7L, 2L, "text", 3L, true, 4L, new byte[] {1}, 5L, Map.of(1L, 8L), 6L, List.of(Map.of(), 1L));

    @Test
    void everyTypeIsRead() {
        assertThat(read(fields -> fields.number(1L, 7, 7)
                        + fields.text(2L)
                        + fields.truth(3L)
                        + fields.bytes(4L).length
                        + fields.fields(5L).number(1L, 0, 10)))
                .isEqualTo(Parsed.good("7texttrue18"));
    }

    @Test
    void aMissingOneOneOfAnotherTypeAndOneOutOfBoundsAreTold() {
        assertThat(read(fields -> fields.text(99L))).isEqualTo(Parsed.bad(Fault.CLAIM_MISSING, "label 99"));
        assertThat(read(fields -> fields.text(1L))).isEqualTo(Parsed.bad(Fault.CLAIM_TYPE, "label 1"));
        assertThat(read(fields -> fields.number(1L, 0, 6))).isEqualTo(Parsed.bad(Fault.CLAIM_VALUE, "label 1"));
        assertThat(read(fields -> fields.number(1L, 8, 9))).isEqualTo(Parsed.bad(Fault.CLAIM_VALUE, "label 1"));
        assertThat(read(fields -> fields.list(6L, 1))).isEqualTo(Parsed.bad(Fault.CLAIM_VALUE, "label 6"));
        assertThat(read(fields -> fields.list(6L, 2))).isEqualTo(Parsed.bad(Fault.CLAIM_TYPE, "label 6"));
    }

    @Test
    void theFirstFaultIsToldThoughOthersFollow() {
        assertThat(read(fields -> fields.fields(5L).text(1L) + fields.text(99L)))
                .isEqualTo(Parsed.bad(Fault.CLAIM_TYPE, "label 1"));
    }

    @Test
    void aValueThatCannotBeIsToldWithItsLabel() {
        assertThat(read(fields -> fields.made(2L, () -> Integer.parseInt(fields.text(2L)))))
                .isEqualTo(Parsed.bad(Fault.CLAIM_VALUE, "label 2"));
        assertThat(read(fields -> Integer.parseInt(fields.text(2L))))
                .isEqualTo(Parsed.bad(Fault.CLAIM_VALUE, "label together"));
    }

    private static <T> Parsed<T> read(Function<Fields, T> make) {
        return new Fields(MAP).result(make);
    }
}
