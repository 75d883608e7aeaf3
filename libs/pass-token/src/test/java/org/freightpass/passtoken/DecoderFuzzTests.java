package org.freightpass.passtoken;

import static org.freightpass.passtoken.PassFixtures.KEY;
import static org.freightpass.passtoken.PassFixtures.trusted;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.List;
import java.util.Map;
import org.freightpass.passtoken.status.StatusLists;
import org.freightpass.passtoken.trust.Keys;
import org.freightpass.passtoken.trust.TrustLists;
import org.freightpass.passtoken.trust.Verification;

/**
 * Jazzer looks for input that is not refused as it should be. In {@code mvn verify} it only repeats its seeds; with the
 * environment variable JAZZER_FUZZ=1 and {@code -Dtest=DecoderFuzzTests#…} it searches, for a minute or what {@code
 * maxDuration} says.
 */
class DecoderFuzzTests {
    private static final Keys TRUST = id -> List.of(trusted(KEY));

    @FuzzTest(maxDuration = "60s")
    void anyMessageGetsAVerdict(FuzzedDataProvider input) {
        var kind = input.consumeInt(0, 3);
        var bytes = input.consumeRemainingAsBytes();
        switch (kind) {
            case 0 -> refused(PassTokens.verify(PassTokensTests.text(bytes), TRUST));
            case 1 -> judged(PassTokens.verify(PassTokensTests.text(KEY.sign(bytes, Map.of())), TRUST));
            case 2 -> refused(StatusLists.verify(bytes, TRUST));
            default -> refused(TrustLists.verify(bytes, List.of(KEY.publicKey())));
        }
    }

    /** Nobody but the key signs. */
    private static void refused(Verification<?> verification) {
        if (verification instanceof Verification.Valid<?>) {
            throw new AssertionError("believed what no key signed");
        }
    }

    private static void judged(Verification<PassClaims> verification) {
        if (verification instanceof Verification.Valid<PassClaims>(var claims)
                && PassTokens.verify(PassTokens.sign(claims, KEY), TRUST) instanceof Verification.Malformed) {
            throw new AssertionError("reads what it does not write");
        }
    }
}
