package org.freightpass.checkpoint;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.freightpass.checkpoint.CurrentTrust.Arrival;
import org.freightpass.checkpoint.passes.KnownList;
import org.freightpass.contracts.PassNumber;
import org.freightpass.contracts.event.payload.SignedList;
import org.freightpass.passtoken.key.SigningKey;
import org.freightpass.passtoken.status.Status;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CurrentTrustTests {
    private static final Instant AT = Instant.parse("2022-04-20T08:00:00Z");
    private static final PassNumber NUMBER = new PassNumber("220104000017");

    private final TestTrust signing = new TestTrust();
    private List<KnownList> held = List.of();
    private final CurrentTrust trust = new CurrentTrust(List.of(TestTrust.root().publicKey()), () -> held);
    private final CurrentTrust rootless = new CurrentTrust(List.of(), () -> held);

    @Test
    void statusListThatCameBeforeItsTrustListCountsOnceThatHasCome() {
        arrives(signing.statusList(AT, 7, Status.SUSPENDED));
        assertThat(trust.get().isThere()).isFalse();
        assertThat(statusOf(7)).isNull();

        arrives(signing.trustList(AT, AT.plusSeconds(60)));

        assertThat(trust.get().isThere()).isTrue();
        assertThat(statusOf(7)).isEqualTo(Status.SUSPENDED);
        assertThat(statusOf(8)).isEqualTo(Status.VALID);
    }

    @Test
    void newestIssueOfAStatusListCounts() {
        arrives(signing.trustList(AT, AT.plusSeconds(60)));
        arrives(signing.statusList(AT.plusSeconds(2), 7, Status.INVALID));
        arrives(signing.statusList(AT.plusSeconds(1), 7, Status.VALID));

        assertThat(statusOf(7)).isEqualTo(Status.INVALID);
    }

    @Test
    void listThatNobodyTrustedSignedIsRefused() {
        var forged = signing.trustList(AT, AT.plusSeconds(60), SigningKey.generate());
        assertThat(trust.judge(forged)).isInstanceOf(Arrival.Refused.class);

        arrives(signing.trustList(AT, AT.plusSeconds(60)));
        var other = signing.statusList("status-list:220104-2", AT, 7, Status.INVALID, signing.key());
        assertThat(trust.judge(other)).isInstanceOf(Arrival.Refused.class);
        assertThat(trust.judge(new SignedList("trust-list", "0oQ=", AT, AT.plusSeconds(1))))
                .isInstanceOf(Arrival.Refused.class);
        assertThat(trust.judge(new SignedList("trust-list", "no Base64!", AT, AT.plusSeconds(1))))
                .isInstanceOf(Arrival.Refused.class);
        assertThat(trust.judge(new SignedList("guest-list", "0oQ=", AT, AT.plusSeconds(1))))
                .isInstanceOf(Arrival.Refused.class);
    }

    @Test
    void statusListOfAnUnknownSignerChangesNothing() {
        arrives(signing.trustList(AT, AT.plusSeconds(60)));
        arrives(signing.statusList(AT, 7, Status.SUSPENDED));

        var name = "status-list:220104-" + TestTrust.LIST;
        arrives(signing.statusList(name, AT.plusSeconds(9), 7, Status.VALID, SigningKey.generate()));

        assertThat(statusOf(7)).isEqualTo(Status.SUSPENDED);
    }

    @Test
    void withoutPinnedRootsListsAreKeptAndNobodyIsTrusted() {
        var kept = rootless.judge(signing.trustList(AT, AT.plusSeconds(60)));

        assertThat(kept).isInstanceOfSatisfying(Arrival.Kept.class, arrival -> {
            assertThat(arrival.list().verified()).isFalse();
            held = List.of(arrival.list());
        });
        assertThat(rootless.get().isThere()).isFalse();
        assertThat(trust.get().isThere()).isTrue();
    }

    @Test
    void trustListIsFreshUntilItExpires() {
        arrives(signing.trustList(AT, AT.plusSeconds(60)));

        assertThat(trust.get().isFresh(AT.plusSeconds(59))).isTrue();
        assertThat(trust.get().isFresh(AT.plusSeconds(60))).isFalse();
    }

    @Test
    void keyThatLeavesTheTrustListTakesItsStatusListsWithIt() {
        arrives(signing.trustList(AT, AT.plusSeconds(60)));
        arrives(signing.statusList(AT, 7, Status.SUSPENDED));
        assertThat(statusOf(7)).isEqualTo(Status.SUSPENDED);

        arrives(new TestTrust().trustList(AT.plusSeconds(1), AT.plusSeconds(60)));

        assertThat(trust.get().keys().find(signing.key().id())).isEmpty();
        assertThat(statusOf(7)).isNull();
    }

    @Test
    void nothingIsVerifiedAgainUntilAListChanges() {
        arrives(signing.trustList(AT, AT.plusSeconds(60)));
        var before = trust.get();

        assertThat(trust.get()).isSameAs(before);
    }

    private @Nullable Status statusOf(int index) {
        var claims = TestTrust.claims(NUMBER, 1, "吉A12345", index, List.of());
        return trust.get().status(claims, AT);
    }

    private void arrives(SignedList list) {
        assertThat(trust.judge(list)).isInstanceOfSatisfying(Arrival.Kept.class, kept -> {
            var all = new ArrayList<>(held);
            all.add(kept.list());
            held = List.copyOf(all);
        });
    }
}
