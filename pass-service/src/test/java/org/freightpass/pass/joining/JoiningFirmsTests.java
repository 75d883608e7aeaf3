package org.freightpass.pass.joining;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.freightpass.pass.joining.JoinRequest.Asker;
import org.freightpass.pass.joining.JoinRequest.Status;
import org.freightpass.pass.joining.JoinResult.Refusal;
import org.junit.jupiter.api.Test;

class JoiningFirmsTests {
    private static final Instant NOW = Instant.parse("2022-04-18T04:00:00Z");
    private static final UUID FIRM = new UUID(0, 1);
    private static final Asker OWNER = new Asker("s-owner", "owner", "Owner");
    private static final Asker CLERK = new Asker("s-clerk", "clerk", "Clerk");

    private final Map<UUID, JoinRequest> stored = new HashMap<>();
    private final Set<String> members = new HashSet<>(Set.of("s-owner"));
    private boolean doorStuck;
    private final JoiningFirms joining = new JoiningFirms(new Stored(), new House());

    @Test
    void whoIsAcceptedIsAMemberAndAsksForNothingAnyMore() {
        JoinRequest asked = asked("1");

        assertThat(joining.waiting(FIRM, OWNER, 10)).contains(List.of(asked));
        assertThat(joining.decide(asked.id(), true, OWNER, NOW)).isInstanceOf(JoinResult.Done.class);
        assertThat(members).contains("s-clerk");
        assertThat(joining.waiting(FIRM, OWNER, 10)).contains(List.of());
        assertThat(refusal(joining.ask("1", CLERK, NOW))).isEqualTo(Refusal.ALREADY_A_MEMBER);
    }

    @Test
    void firmIsNamedByTheCodeOfARegisteredOne() {
        assertThat(refusal(joining.ask("x", CLERK, NOW))).isEqualTo(Refusal.FIRM_UNKNOWN);
        assertThat(stored).isEmpty();
    }

    @Test
    void askingAgainGivesTheSameRequest() {
        assertThat(asked("1")).isEqualTo(asked("1"));
        assertThat(stored).hasSize(1);
    }

    @Test
    void onlyAnOwnerSeesAndDecides() {
        UUID id = asked("1").id();

        assertThat(joining.waiting(FIRM, CLERK, 10)).isEmpty();
        assertThat(refusal(joining.decide(id, true, CLERK, NOW))).isEqualTo(Refusal.UNKNOWN);
        assertThat(refusal(joining.decide(UUID.randomUUID(), true, OWNER, NOW))).isEqualTo(Refusal.UNKNOWN);
        assertThat(members).doesNotContain("s-clerk");
    }

    @Test
    void requestIsDecidedOnce() {
        UUID id = asked("1").id();
        joining.decide(id, false, OWNER, NOW);

        assertThat(joining.decide(id, false, OWNER, NOW)).isInstanceOf(JoinResult.Done.class);
        assertThat(refusal(joining.decide(id, true, OWNER, NOW))).isEqualTo(Refusal.DECIDED);
        assertThat(members).doesNotContain("s-clerk");
    }

    @Test
    void whoWasDeclinedRestsForADay() {
        joining.decide(asked("1").id(), false, OWNER, NOW);
        Instant day = NOW.plus(Duration.ofHours(24));

        assertThat(refusal(joining.ask("1", CLERK, day.minusMillis(1)))).isEqualTo(Refusal.TOO_SOON);
        assertThat(joining.ask("1", CLERK, day)).isInstanceOf(JoinResult.Done.class);
    }

    @Test
    void fiveRequestsAreOpenAtMost() {
        for (int firm = 1; firm <= JoiningRule.MOST_OPEN; firm++) {
            asked(String.valueOf(firm));
        }

        assertThat(refusal(joining.ask("6", CLERK, NOW))).isEqualTo(Refusal.TOO_MANY);
        joining.decide(stored.values().iterator().next().id(), false, OWNER, NOW);
        assertThat(joining.ask("6", CLERK, NOW)).isInstanceOf(JoinResult.Done.class);
    }

    @Test
    void whatTheFirmDoesNotTakeStaysOpen() {
        UUID id = asked("1").id();
        doorStuck = true;

        assertThat(refusal(joining.decide(id, true, OWNER, NOW))).isEqualTo(Refusal.CHANGED_MEANWHILE);
        assertThat(joining.waiting(FIRM, OWNER, 10).orElseThrow()).hasSize(1);
    }

    @Test
    void ownRequestsAreNamedTheNewestFirst() {
        asked("1");
        joining.ask("2", CLERK, NOW.plusSeconds(1));

        assertThat(joining.of(CLERK, 10)).extracting(done -> done.firm().name()).containsExactly("Firm 2", "Firm 1");
        assertThat(joining.of(OWNER, 10)).isEmpty();
    }

    private JoinRequest asked(String code) {
        return ((JoinResult.Done) joining.ask(code, CLERK, NOW)).request();
    }

    private static Refusal refusal(JoinResult result) {
        return ((JoinResult.Refused) result).refusal();
    }

    private final class Stored implements JoinRequests {
        @Override
        public boolean add(JoinRequest request) {
            stored.put(request.id(), request);
            return true;
        }

        @Override
        public Optional<JoinRequest> lock(UUID id) {
            return Optional.ofNullable(stored.get(id));
        }

        @Override
        public void replace(JoinRequest request) {
            stored.put(request.id(), request);
        }

        @Override
        public List<JoinRequest> of(String subject, int limit) {
            return sorted(Comparator.comparing(JoinRequest::askedAt).reversed()).stream()
                    .filter(request -> request.by().subject().equals(subject))
                    .limit(limit)
                    .toList();
        }

        @Override
        public List<JoinRequest> openTo(UUID firm, int limit) {
            return sorted(Comparator.comparing(JoinRequest::askedAt)).stream()
                    .filter(request -> request.firm().equals(firm) && request.status() == Status.OPEN)
                    .limit(limit)
                    .toList();
        }

        private List<JoinRequest> sorted(Comparator<JoinRequest> order) {
            List<JoinRequest> all = new ArrayList<>(stored.values());
            all.sort(order);
            return all;
        }
    }

    /** Firms with the codes 1 to 9, all owned by one. */
    private final class House implements FirmDoor {
        @Override
        public Optional<Named> find(String creditCode) {
            return creditCode.matches("[1-9]") ? find(new UUID(0, Integer.parseInt(creditCode))) : Optional.empty();
        }

        @Override
        public Optional<Named> find(UUID firm) {
            return Optional.of(new Named(firm, "Firm " + firm.getLeastSignificantBits()));
        }

        @Override
        public boolean isMember(Asker person, UUID firm) {
            return members.contains(person.subject());
        }

        @Override
        public boolean keeps(Asker person, UUID firm) {
            return person.equals(OWNER);
        }

        @Override
        public boolean admit(JoinRequest request, Asker owner, Instant now) {
            return !doorStuck && members.add(request.by().subject());
        }
    }
}
