package org.freightpass.checkpoint.inspecting.code;

import java.time.Instant;
import java.util.List;
import org.freightpass.checkpoint.CurrentTrust;
import org.freightpass.checkpoint.TestTrust;
import org.freightpass.checkpoint.inspecting.Codes;
import org.freightpass.checkpoint.passes.KnownList;

/** Codes under the tests' root, for tests of other packages. */
public final class TestCodes {
    private TestCodes() {}

    public static Codes of(TestTrust trust, Instant from, Instant until) {
        var list = trust.trustList(from, until);
        var lists = List.of(new KnownList(list.name(), list.token(), list.issuedAt(), list.expiresAt(), true));
        return new TokenCodes(new CurrentTrust(List.of(TestTrust.root().publicKey()), () -> lists));
    }
}
