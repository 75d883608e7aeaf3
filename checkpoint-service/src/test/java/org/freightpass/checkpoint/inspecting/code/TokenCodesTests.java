package org.freightpass.checkpoint.inspecting.code;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.freightpass.checkpoint.CurrentTrust;
import org.freightpass.checkpoint.EventJson;
import org.freightpass.checkpoint.TestTrust;
import org.freightpass.checkpoint.inspecting.Codes.Reading;
import org.freightpass.checkpoint.inspecting.RegisteredPass;
import org.freightpass.checkpoint.inspecting.Situation.Check;
import org.freightpass.checkpoint.inspecting.Situation.Status;
import org.freightpass.checkpoint.passes.KnownList;
import org.freightpass.contracts.Department;
import org.freightpass.contracts.DivisionCode;
import org.freightpass.contracts.PassNumber;
import org.freightpass.contracts.event.Golden;
import org.freightpass.contracts.event.payload.PassState;
import org.freightpass.contracts.event.payload.SignedList;
import org.freightpass.passtoken.CrewMark;
import org.freightpass.passtoken.PassClaims;
import org.freightpass.passtoken.PassTokens;
import org.freightpass.passtoken.key.SigningKey;
import org.freightpass.passtoken.trust.Authority;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

class TokenCodesTests {
    private static final Logger LOG = LoggerFactory.getLogger(TokenCodesTests.class);
    private static final Instant NOW = Instant.parse("2022-04-20T08:00:00Z");
    private static final PassNumber NUMBER = new PassNumber("220104000017");
    private static final TestTrust SIGNING = new TestTrust();
    private static final PassClaims CLAIMS = claims(TestTrust.AUTHORITY);

    private final TokenCodes codes = codes(List.of(
            known(SIGNING.trustList(NOW, NOW.plusSeconds(60))),
            known(SIGNING.statusList(NOW, 5, org.freightpass.passtoken.status.Status.INVALID))));

    @Test
    void goodCodeGivesItsClaimsAndItsStatus() {
        var read = read(SIGNING.token(CLAIMS));

        assertThat(read.check()).isEqualTo(Check.VALID);
        assertThat(read.status()).isEqualTo(Status.INVALID);
        assertThat(read.claimed().number()).isEqualTo(NUMBER);
        assertThat(read.claimed().via()).isEqualTo(CLAIMS.via());
        assertThat(codes.areOfCrew(NUMBER, code(read), List.of("D1"))).isTrue();
        assertThat(codes.areOfCrew(NUMBER, code(read), List.of("D1", "D9"))).isFalse();
    }

    @Test
    void changedSignatureIsInvalidWhetherOrNotTheTrustListIsFresh() {
        assertThat(read(SIGNING.tampered(CLAIMS)).check()).isEqualTo(Check.INVALID);
        assertThat(codes.read(SIGNING.tampered(CLAIMS), NOW.plus(Duration.ofDays(99))))
                .isInstanceOfSatisfying(
                        Reading.Read.class, read -> assertThat(read.check()).isEqualTo(Check.INVALID));
    }

    @Test
    void goodSignatureOfAnotherAuthoritysKeyIsInvalid() {
        var other = claims(new Authority(new DivisionCode("220202"), Department.IIT));

        assertThat(read(SIGNING.token(other)).check()).isEqualTo(Check.INVALID);
    }

    @Test
    void unknownKeyIsUnknownAndWithoutATrustListNothingIsChecked() {
        var unknown = PassTokens.sign(CLAIMS, SigningKey.generate());
        var bare = codes(List.of());

        assertThat(read(unknown).check()).isEqualTo(Check.UNKNOWN_KEY);
        assertThat(bare.read(SIGNING.token(CLAIMS), NOW))
                .isInstanceOfSatisfying(
                        Reading.Read.class, read -> assertThat(read.check()).isEqualTo(Check.UNCHECKED));
        assertThat(bare.isTrustFresh(NOW)).isFalse();
    }

    @Test
    void statusIsNotKnownWithoutItsListAndAfterItsEnd() {
        var withoutList = codes(List.of(known(SIGNING.trustList(NOW, NOW.plusSeconds(60)))));

        assertThat(withoutList.read(SIGNING.token(CLAIMS), NOW))
                .isInstanceOfSatisfying(
                        Reading.Read.class, read -> assertThat(read.status()).isEqualTo(Status.UNKNOWN));
        assertThat(codes.read(SIGNING.token(CLAIMS), NOW.plus(Duration.ofDays(1))))
                .isInstanceOfSatisfying(
                        Reading.Read.class, read -> assertThat(read.status()).isEqualTo(Status.UNKNOWN));
    }

    /** The marks that an event states are those that a code states. */
    @Test
    void marksOfAnEventAreReadAsThoseOfACode() {
        var state = new EventJson().read(Golden.named("pass.issued/v1-code").json(), PassState.class);
        var stated = Objects.requireNonNull(state.code());
        var number = new PassNumber(state.number());
        var mark = String.format(
                Locale.ROOT,
                "%04x",
                CrewMark.of(number, stated.version(), "123456").value());

        assertThat(stated.crew()).allMatch(text -> text.matches("[0-9a-f]{4}"));
        var code = new RegisteredPass.Code(
                stated.version(),
                Stream.concat(stated.crew().stream(), Stream.of(mark)).toList());
        assertThat(codes.areOfCrew(number, code, List.of("123456"))).isTrue();
        assertThat(codes.areOfCrew(number, code, List.of("654321"))).isFalse();
    }

    static Stream<String> noCodes() {
        var good = SIGNING.token(CLAIMS);
        var deep = new byte[1_000];
        Arrays.fill(deep, (byte) 0x81);
        return Stream.of(
                "",
                "FP1:",
                "HC1:" + good.substring(4),
                good + good,
                good.substring(0, good.length() / 2),
                "FP1:" + "A".repeat(1_000_000),
                TestTrust.text(new byte[500_000]),
                TestTrust.text(deep),
                "FP1:\u5409A12345");
    }

    /** A machine that stands still for a moment does not count: of nine tries the middle one is taken. */
    @ParameterizedTest
    @MethodSource("noCodes")
    void whatIsNoCodeIsRefusedAtOnceAndNothingOfItIsRepeated(String text) {
        for (var i = 0; i < 200; i++) {
            codes.read(text, NOW);
        }
        var nanos = new long[9];
        for (var i = 0; i < nanos.length; i++) {
            var began = System.nanoTime();
            var reading = codes.read(text, NOW);
            nanos[i] = System.nanoTime() - began;
            assertThat(reading).isInstanceOfSatisfying(Reading.Unreadable.class, bad -> {
                assertThat(bad.text()).isNotBlank();
                assertThat(bad.text()).doesNotContain("A12345", "AAAA");
            });
        }
        Arrays.sort(nanos);
        assertThat(Duration.ofNanos(nanos[4])).isLessThan(Duration.ofMillis(10));
    }

    @Test
    void readingACodeTakesLittle() {
        var token = SIGNING.token(CLAIMS);
        for (var i = 0; i < 2_000; i++) {
            codes.read(token, NOW);
        }
        var began = System.nanoTime();
        for (var i = 0; i < 1_000; i++) {
            codes.read(token, NOW);
        }
        var each = Duration.ofNanos((System.nanoTime() - began) / 1_000);
        LOG.info("figure read_code_us={}", each.toNanos() / 1_000);
        assertThat(each).isLessThan(Duration.ofMillis(10));
    }

    private Reading.Read read(String token) {
        return (Reading.Read) codes.read(token, NOW);
    }

    private static RegisteredPass.Code code(Reading.Read read) {
        return Objects.requireNonNull(read.claimed().code());
    }

    private static PassClaims claims(Authority issuer) {
        return TestTrust.claims(issuer, NUMBER, 1, "吉A12345", 5, List.of("D1"), NOW);
    }

    private static TokenCodes codes(List<KnownList> lists) {
        return new TokenCodes(new CurrentTrust(List.of(TestTrust.root().publicKey()), () -> lists));
    }

    private static KnownList known(SignedList list) {
        assertThat(Base64.getDecoder().decode(list.token())).isNotEmpty();
        return new KnownList(list.name(), list.token(), list.issuedAt(), list.expiresAt(), true);
    }
}
