package org.freightpass.passtoken.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CoseSign1Tests {
    private static final byte[] SIGNATURE = new byte[64];
    private static final Map<Long, Object> ES256 = Map.of(CoseSign1.ALGORITHM, CoseSign1.ES256);

    @Test
    void aMessageGivesBackWhatItHolds() {
        var header = Map.<Long, Object>of(CoseSign1.ALGORITHM, CoseSign1.ES256, CoseSign1.TYPE, "x/y");

        var message = good(CoseSign1.assemble(header, new byte[] {1, 2}, SIGNATURE));

        assertThat(message.tagged()).isTrue();
        assertThat(message.payload()).containsExactly(1, 2);
        assertThat(message.signature()).isEqualTo(SIGNATURE);
        assertThat(message.signedHeader(CoseSign1.TYPE)).contains("x/y");
        assertThat(message.signed(new byte[] {9}))
                .isEqualTo(CoseSign1.toSign(header, new byte[] {9}, new byte[] {1, 2}));
    }

    @Test
    void aCwtTagMayStandBeforeTheSign1TagButNotInItsPlace() {
        var body = List.of(Cbor.write(ES256), Map.of(), new byte[0], SIGNATURE);

        assertThat(good(Cbor.write(new Cbor.Tagged(61, new Cbor.Tagged(18, body))))
                        .tagged())
                .isTrue();
        assertThat(good(Cbor.write(body)).tagged()).isFalse();
        assertThat(fault(new Cbor.Tagged(61, body))).isEqualTo(Fault.NOT_SIGN1);
        assertThat(fault(new Cbor.Tagged(17, body))).isEqualTo(Fault.NOT_SIGN1);
        assertThat(fault(new Cbor.Tagged(18, new Cbor.Tagged(18, body)))).isEqualTo(Fault.NOT_SIGN1);
    }

    @Test
    void partsOfAnotherTypeOrNumberAreRefused() {
        var header = Cbor.write(ES256);
        var none = new byte[0];
        for (var parts : List.<List<Object>>of(
                List.of(),
                List.of(header, Map.of(), none),
                List.of(header, Map.of(), none, SIGNATURE, none),
                List.of("x", Map.of(), none, SIGNATURE),
                List.of(header, List.of(), none, SIGNATURE),
                List.of(header, Map.of(), "x", SIGNATURE),
                List.of(header, Map.of(), none, 7))) {
            assertThat(fault(new Cbor.Tagged(18, parts))).isEqualTo(Fault.NOT_SIGN1);
        }
    }

    @Test
    void headersThatCannotBeAreRefused() {
        assertThat(fault(Map.of(), Map.of())).isEqualTo(Fault.ALGORITHM);
        assertThat(fault(Map.of(), Map.of(CoseSign1.ALGORITHM, -35L))).isEqualTo(Fault.ALGORITHM);
        assertThat(fault(ES256, ES256)).isEqualTo(Fault.DUPLICATE_LABEL);
        assertThat(fault(Map.of(), with(CoseSign1.CRITICAL, List.of(1000L)))).isEqualTo(Fault.CRITICAL_HEADER);
        assertThat(fault(new Cbor.Tagged(18, List.of(Cbor.write(List.of()), Map.of(), new byte[0], SIGNATURE))))
                .isEqualTo(Fault.HEADER);
        assertThat(fault(new Cbor.Tagged(18, List.of(new byte[] {(byte) 0xff}, Map.of(), new byte[0], SIGNATURE))))
                .isEqualTo(Fault.CBOR_KIND);
    }

    @Test
    void aSignatureOfAnotherLengthIsRefused() {
        assertThat(fault(CoseSign1.assemble(ES256, new byte[0], new byte[63]))).isEqualTo(Fault.SIGNATURE_LENGTH);
        assertThat(fault(CoseSign1.assemble(ES256, new byte[0], new byte[65]))).isEqualTo(Fault.SIGNATURE_LENGTH);
    }

    @Test
    void oneByteMoreThanAllowedIsRefused() {
        var bytes = CoseSign1.assemble(ES256, new byte[10], SIGNATURE);

        assertThat(CoseSign1.read(bytes, bytes.length)).isInstanceOf(Parsed.Good.class);
        assertThat(CoseSign1.read(bytes, bytes.length - 1)).isEqualTo(Parsed.bad(Fault.TOO_LONG));
        assertThat(CoseSign1.read(Arrays.copyOf(bytes, bytes.length + 1), 1000))
                .isEqualTo(Parsed.bad(Fault.TRAILING_BYTES));
    }

    private static Map<Long, Object> with(long label, Object value) {
        var header = new HashMap<>(ES256);
        header.put(label, value);
        return header;
    }

    /** Of a message with these headers, the unprotected one first. */
    private static Fault fault(Map<Long, Object> unprotectedHeader, Map<Long, Object> protectedHeader) {
        return fault(
                new Cbor.Tagged(18, List.of(Cbor.write(protectedHeader), unprotectedHeader, new byte[0], SIGNATURE)));
    }

    private static Fault fault(Object item) {
        return fault(Cbor.write(item));
    }

    private static Fault fault(byte[] bytes) {
        return ((Parsed.Bad<CoseSign1>) CoseSign1.read(bytes, 1000)).fault();
    }

    private static CoseSign1 good(byte[] bytes) {
        return ((Parsed.Good<CoseSign1>) CoseSign1.read(bytes, 1000)).value();
    }
}
