package org.freightpass.passtoken;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.freightpass.passtoken.key.SigningKey;
import org.freightpass.passtoken.key.VerificationKey;
import org.freightpass.passtoken.status.PublishedList;
import org.freightpass.passtoken.status.Status;
import org.freightpass.passtoken.status.StatusList;
import org.freightpass.passtoken.status.StatusLists;
import org.freightpass.passtoken.trust.TrustList;
import org.freightpass.passtoken.trust.TrustLists;
import org.freightpass.passtoken.trust.Verification;
import org.junit.jupiter.api.Test;

/** The example of the README is the method below, word for word, and does what it says. */
class ReadmeExampleTests {
    private static final Instant NOW = Instant.parse("2022-04-20T00:00:00Z");
    private static final SigningKey ROOT = SigningKey.generate();
    private static final SigningKey KEY = PassFixtures.KEY;

    // example
    static String scan(String code, byte[] trustList, byte[] statusList, VerificationKey pinnedRoot, Instant now) {
        if (!(TrustLists.verify(trustList, List.of(pinnedRoot)) instanceof Verification.Valid(var trusted))) {
            return "no trust list";
        }
        return switch (PassTokens.verify(code, trusted)) {
            case Verification.Valid(var pass) when pass.at(now) != PassClaims.Period.COVERED -> "out of time";
            case Verification.Valid(var pass) ->
                StatusLists.verify(statusList, trusted) instanceof Verification.Valid(var list)
                                && list.id().equals(pass.statusList())
                        ? pass.plate() + " "
                                + list.statuses().at(pass.status().index()).orElseThrow()
                        : "status not known";
            case Verification.Invalid(var claimed, var refusal) -> "forged: " + refusal;
            case Verification.UnknownKey(var claimed, var keyId) -> "telephone " + claimed.issuer();
            case Verification.Malformed(var fault, var text) -> "scan again: the code " + text;
        };
    }
    // end

    @Test
    void theReadmeShowsThisMethod() throws IOException {
        var source = Files.readString(Path.of("src/test/java/org/freightpass/passtoken/ReadmeExampleTests.java"));
        var example = source.substring(source.indexOf("// example\n") + 11, source.indexOf("    // end"))
                .indent(-4);

        assertThat(Files.readString(Path.of("README.md"))).contains("```java\n" + example + "```");
    }

    @Test
    void theExampleTellsEachCaseApart() {
        var code = PassTokens.sign(PassFixtures.pass(), KEY);
        var root = ROOT.publicKey();

        assertThat(scan(code, trust(KEY), status(Status.VALID), root, NOW)).isEqualTo("吉A12345 VALID");
        assertThat(scan(code, trust(KEY), status(Status.INVALID), root, NOW)).isEqualTo("吉A12345 INVALID");
        assertThat(scan(code, trust(KEY), status(Status.SUSPENDED), root, NOW)).isEqualTo("吉A12345 SUSPENDED");
        assertThat(scan(code, trust(KEY), new byte[0], root, NOW)).isEqualTo("status not known");
        assertThat(scan(code, trust(KEY), status(Status.VALID), root, NOW.plus(Duration.ofDays(30))))
                .isEqualTo("out of time");
        assertThat(scan(code, trust(SigningKey.generate()), status(Status.VALID), root, NOW))
                .isEqualTo("telephone 220104-IIT");
        assertThat(scan(
                        PassTokens.sign(PassFixtures.of(PassFixtures.CHAOYANG_POST), KEY),
                        trust(KEY),
                        new byte[0],
                        root,
                        NOW))
                .isEqualTo("forged: OTHER_AUTHORITY");
        assertThat(scan("FP1:?", trust(KEY), new byte[0], root, NOW)).isEqualTo("scan again: the code is not Base45");
        assertThat(scan(code, trust(KEY), new byte[0], KEY.publicKey(), NOW)).isEqualTo("no trust list");
    }

    private static byte[] trust(SigningKey key) {
        var list = new TrustList(NOW, NOW.plusSeconds(86_400), List.of(PassFixtures.trusted(key)));
        return TrustLists.sign(list, ROOT);
    }

    private static byte[] status(Status status) {
        var statuses = StatusList.allValid().edit().set(4711, status).done();
        return StatusLists.sign(
                new PublishedList(
                        PassFixtures.pass().statusList(),
                        PassFixtures.CHAOYANG_IIT,
                        NOW,
                        NOW.plusSeconds(86_400),
                        Duration.ofMinutes(5),
                        statuses),
                KEY);
    }
}
