package org.freightpass.passtoken.status;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.freightpass.contracts.Department;
import org.freightpass.contracts.DivisionCode;
import org.freightpass.passtoken.key.SigningKey;
import org.freightpass.passtoken.trust.Authority;
import org.freightpass.passtoken.trust.Keys;
import org.freightpass.passtoken.trust.TrustedKey;
import org.freightpass.passtoken.trust.Verification;
import org.freightpass.passtoken.trust.Verification.Invalid;
import org.freightpass.passtoken.trust.Verification.Malformed;
import org.freightpass.passtoken.trust.Verification.Refusal;
import org.freightpass.passtoken.trust.Verification.UnknownKey;
import org.freightpass.passtoken.trust.Verification.Valid;
import org.freightpass.passtoken.wire.Cbor;
import org.freightpass.passtoken.wire.CoseSign1;
import org.freightpass.passtoken.wire.Fault;
import org.freightpass.passtoken.wire.Parsed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StatusListsTests {
    private static final SigningKey KEY = SigningKey.generate();
    private static final Authority CHAOYANG = authority("220104");
    private static final Instant NOW = Instant.parse("2022-04-20T00:00:00Z");

    @Test
    void aSignedListIsValidAndComesBack() {
        var list = list(CHAOYANG, "220104-1");

        assertThat(StatusLists.verify(StatusLists.sign(list, KEY), keysOf(CHAOYANG)))
                .isEqualTo(new Valid<>(list));
    }

    @ParameterizedTest
    @ValueSource(strings = {"220104", "220100", "220000"})
    void aDivisionSignsForWhatLiesInIt(String division) {
        var list = list(authority(division), "220104-1");

        assertThat(StatusLists.verify(StatusLists.sign(list, KEY), keysOf(list.issuer())))
                .isInstanceOf(Valid.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"220105", "220200", "210000"})
    void aDivisionDoesNotSignForOthers(String division) {
        var list = list(authority(division), "220104-1");

        assertThat(StatusLists.verify(StatusLists.sign(list, KEY), keysOf(list.issuer())))
                .isEqualTo(new Invalid<>(list, Refusal.OTHER_AUTHORITY));
    }

    @Test
    void aTamperedListAndOneUnderAnUnknownKeyAreNotBelieved() {
        var bytes = StatusLists.sign(list(CHAOYANG, "220104-1"), KEY);
        bytes[bytes.length - 1] ^= 1;

        assertThat(StatusLists.verify(bytes, keysOf(CHAOYANG))).isInstanceOf(Invalid.class);
        assertThat(StatusLists.verify(bytes, id -> List.of())).isInstanceOf(UnknownKey.class);
    }

    /** draft-ietf-oauth-status-list, 5.2: tagged COSE_Sign1, its type, and the registered labels. */
    @Test
    void theTokenIsBuiltAsTheDraftAsks() {
        var message = ((Parsed.Good<CoseSign1>)
                        CoseSign1.read(StatusLists.sign(list(CHAOYANG, "220104-1"), KEY), StatusLists.MAX_BYTES))
                .value();
        var claims = (Map<?, ?>) ((Parsed.Good<Object>) Cbor.read(message.payload(), 4)).value();

        assertThat(message.tagged()).isTrue();
        assertThat(message.signedHeader(CoseSign1.TYPE)).contains("application/statuslist+cwt");
        assertThat(claims.get(2L)).isEqualTo("https://freightpass.org/status/220104-1");
        assertThat(claims.get(6L)).isEqualTo(NOW.getEpochSecond());
        assertThat(claims.get(4L)).isEqualTo(NOW.plusSeconds(86_400).getEpochSecond());
        assertThat(claims.get(65_534L)).isEqualTo(300L);
        assertThat(claims.get(65_533L))
                .isInstanceOfSatisfying(
                        Map.class, statuses -> assertThat(statuses.get("bits")).isEqualTo(2L));
    }

    @Test
    void anotherTypeOfTokenIsNoStatusList() {
        var message = ((Parsed.Good<CoseSign1>)
                        CoseSign1.read(StatusLists.sign(list(CHAOYANG, "220104-1"), KEY), StatusLists.MAX_BYTES))
                .value();

        assertThat(StatusLists.verify(KEY.sign(message.payload(), Map.of()), keysOf(CHAOYANG)))
                .isEqualTo(
                        new Malformed<PublishedList>(Fault.HEADER, "has a header that is not as RFC 9052 asks (type)"));
    }

    @Test
    void eachClaimMustBeThereAndOfItsType() {
        var message = ((Parsed.Good<CoseSign1>)
                        CoseSign1.read(StatusLists.sign(list(CHAOYANG, "220104-1"), KEY), StatusLists.MAX_BYTES))
                .value();
        var claims = (Map<?, ?>) ((Parsed.Good<Object>) Cbor.read(message.payload(), 4)).value();
        for (var label : claims.keySet()) {
            var changed = new HashMap<Object, Object>(claims);
            changed.remove(label);
            assertThat(verified(changed)).isInstanceOf(Malformed.class);
            changed.put(label, true);
            assertThat(verified(changed)).isInstanceOf(Malformed.class);
        }
        assertThat(verified(claims)).isInstanceOf(Valid.class);
    }

    /** Half of all passes over, at random, is the worst that compression can meet; a quiet list is small. */
    @Test
    void aListOf131072IsOfTheSizeThatIsSaid() {
        var random = new Random(131_072);
        var edit = StatusList.allValid().edit();
        for (int i = 0; i < 1_310; i++) {
            edit.set(random.nextInt(StatusList.SIZE), Status.INVALID);
        }
        var onePercent = StatusLists.sign(list(CHAOYANG, "220104-1", edit.done()), KEY).length;
        for (int i = 0; i < StatusList.SIZE; i++) {
            edit.set(i, Status.of(random.nextInt(4)));
        }
        var worst = StatusLists.sign(list(CHAOYANG, "220104-1", edit.done()), KEY).length;

        assertThat(StatusLists.sign(list(CHAOYANG, "220104-1"), KEY).length).isLessThan(400);
        assertThat(onePercent).isLessThan(4_000);
        assertThat(worst).isLessThan(34_000);
    }

    @Test
    void timesThatCannotBeAreRefused() {
        var id = StatusListId.of("220104-1");
        var all = StatusList.allValid(4);
        assertThatThrownBy(() -> new PublishedList(id, CHAOYANG, NOW, NOW, Duration.ofSeconds(1), all))
                .hasMessageContaining("cannot expire");
        assertThatThrownBy(() -> new PublishedList(id, CHAOYANG, NOW, NOW.plusSeconds(1), Duration.ZERO, all))
                .hasMessageContaining("time to live");
        assertThatThrownBy(() -> new PublishedList(id, CHAOYANG, NOW, NOW.plusMillis(1500), Duration.ofSeconds(1), all))
                .hasMessageContaining("whole second");
    }

    private static Verification<PublishedList> verified(Map<?, ?> claims) {
        return StatusLists.verify(
                KEY.sign(Cbor.write(claims), Map.of(CoseSign1.TYPE, StatusLists.TYPE)), keysOf(CHAOYANG));
    }

    private static PublishedList list(Authority issuer, String id) {
        return list(
                issuer,
                id,
                StatusList.allValid().edit().set(4711, Status.SUSPENDED).done());
    }

    private static PublishedList list(Authority issuer, String id, StatusList statuses) {
        return new PublishedList(
                StatusListId.of(id), issuer, NOW, NOW.plusSeconds(86_400), Duration.ofMinutes(5), statuses);
    }

    private static Keys keysOf(Authority authority) {
        var key = new TrustedKey(authority, KEY.publicKey(), NOW.minusSeconds(1), NOW.plusSeconds(1));
        return id -> id.equals(KEY.id()) ? List.of(key) : List.of();
    }

    private static Authority authority(String division) {
        return new Authority(new DivisionCode(division), Department.TRANSPORT);
    }
}
