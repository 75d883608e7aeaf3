package org.freightpass.passtoken.status;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.fail;

import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.freightpass.contracts.DivisionCode;
import org.freightpass.passtoken.wire.Cbor;
import org.freightpass.passtoken.wire.Fault;
import org.freightpass.passtoken.wire.Parsed;
import org.freightpass.passtoken.wire.Zlib;
import org.junit.jupiter.api.Test;

class StatusListTests {

    /** draft-ietf-oauth-status-list-20, 4.1 and 4.3: twelve statuses of two bits. */
    @Test
    void theShortExampleOfTheDraftIsReadAndWritten() {
        var hex = "a2646269747302636c73744b78da3be9f2130003df0207";
        var values = List.of(1, 2, 0, 3, 0, 1, 0, 1, 1, 2, 3, 3);
        var edit = StatusList.allValid(12).edit();
        for (int i = 0; i < 12; i++) {
            edit.set(i, Status.of(values.get(i)));
        }

        var list = read(hex);

        assertThat(list).isEqualTo(edit.done());
        assertThat(list.at(1)).contains(Status.SUSPENDED);
        assertThat(list.at(12)).isEmpty();
        assertThat(list.at(-1)).isEmpty();
        assertThat(StatusLists.encode(list).get("lst")).isEqualTo(HexFormat.of().parseHex(hex.substring(24)));
    }

    /** draft-ietf-oauth-status-list-20, test vectors: 2^20 statuses of two bits. */
    @Test
    void theLongExampleOfTheDraftIsRead() {
        var list = read("a2646269747302636c737459013d78daeddb310d00211000412ea1a04004fe5520ed357c28c81d3312b6df68bc"
                + "65480000000000406e21010000000000000000000000000000000000000000000000000000000000000040795b"
                + "020000000000000000000000000000000000000000000000000000000000000000000000000000000000000000"
                + "00000000000000000000000000000000000000000000000000000000000000000000000080f4ba040000000000"
                + "0000000000000000406d764a000000000000000000000000000000000000000000e09221010000000000000000"
                + "00000000000000000000fc131200000000000000000000000000000000000000000000000000000000000000c0"
                + "912e01000000000000000000000000000000000000c07d4b02000000000000000000000000000000a8614a0000"
                + "000000000000000000406a1fcd60010c");
        var expected = Map.ofEntries(
                Map.entry(0, 1),
                Map.entry(1993, 2),
                Map.entry(25_460, 1),
                Map.entry(159_495, 3),
                Map.entry(495_669, 1),
                Map.entry(554_353, 1),
                Map.entry(645_645, 2),
                Map.entry(723_232, 1),
                Map.entry(854_545, 1),
                Map.entry(934_534, 2),
                Map.entry(1_000_345, 3));

        assertThat(list.size()).isEqualTo(1 << 20);
        for (int i = 0; i < list.size(); i++) {
            if (list.at(i).orElseThrow().bits() != expected.getOrDefault(i, 0)) {
                fail("Index " + i + " is " + list.at(i));
            }
        }
    }

    @Test
    void eachIndexKeepsItsOwnStatus() {
        var random = new Random(2);
        var expected = new Status[StatusList.SIZE];
        var edit = StatusList.allValid().edit();
        for (int i = 0; i < StatusList.SIZE; i++) {
            edit.set(i, Status.INVALID);
            expected[i] = Status.of(random.nextInt(4));
            edit.set(i, expected[i]);
        }

        var list = edit.done();

        for (int i = 0; i < StatusList.SIZE; i++) {
            if (list.at(i).orElseThrow() != expected[i]) {
                fail("Index " + i + " is " + list.at(i) + ", not " + expected[i]);
            }
        }
    }

    @Test
    void aListIsNotChangedByItsCopies() {
        var list = StatusList.allValid();
        var edit = list.edit().set(5, Status.INVALID);
        var changed = edit.done();
        edit.set(6, Status.INVALID);

        assertThat(list.at(5)).contains(Status.VALID);
        assertThat(changed.at(5)).contains(Status.INVALID);
        assertThat(changed.at(6)).contains(Status.VALID);
    }

    @Test
    void beyondTheListNothingIsSetAndNothingSaid() {
        var list = StatusList.allValid();

        assertThat(list.at(StatusList.SIZE - 1)).contains(Status.VALID);
        assertThat(list.at(StatusList.SIZE)).isEmpty();
        assertThatThrownBy(() -> list.edit().set(StatusList.SIZE, Status.INVALID))
                .isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> StatusList.allValid(5)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> StatusList.allValid(StatusList.MAX_SIZE + 4))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void otherBitsAnEmptyListAndOneThatInflatesTooFarAreRefused() {
        assertThat(decode(Map.of("bits", 1, "lst", zlib(100)))).isEqualTo(Parsed.bad(Fault.CLAIM_VALUE, "label bits"));
        assertThat(decode(Map.of("bits", 2))).isEqualTo(Parsed.bad(Fault.CLAIM_MISSING, "label lst"));
        assertThat(decode(Map.of("bits", 2, "lst", zlib(0)))).isEqualTo(Parsed.bad(Fault.CLAIM_VALUE));
        assertThat(decode(Map.of("bits", 2, "lst", zlib(262_144)))).isInstanceOf(Parsed.Good.class);
        assertThat(decode(Map.of("bits", 2, "lst", zlib(262_145)))).isEqualTo(Parsed.bad(Fault.INFLATES_TOO_FAR));
    }

    @Test
    void aListHasANameThatComesBack() {
        var id = new StatusListId(new DivisionCode("220104"), 12);

        assertThat(id).hasToString("220104-12");
        assertThat(StatusListId.of("220104-12")).isEqualTo(id);
        assertThat(StatusListId.ofUri(id.uri())).isEqualTo(id);
        for (var bad : List.of("220104", "220104-0", "220104-012", "220104-100000", "22010-1", "220104-1 ")) {
            assertThatThrownBy(() -> StatusListId.of(bad)).isInstanceOf(IllegalArgumentException.class);
        }
        assertThatThrownBy(() -> StatusListId.ofUri("https://example.org/220104-1"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static byte[] zlib(int bytes) {
        return Zlib.deflate(new byte[bytes]);
    }

    private static Parsed<StatusList> decode(Map<String, Object> map) {
        return Cbor.readFields(Cbor.write(map), 4).then(StatusLists::decode);
    }

    private static StatusList read(String hex) {
        return ((Parsed.Good<StatusList>)
                        Cbor.readFields(HexFormat.of().parseHex(hex), 4).then(StatusLists::decode))
                .value();
    }
}
