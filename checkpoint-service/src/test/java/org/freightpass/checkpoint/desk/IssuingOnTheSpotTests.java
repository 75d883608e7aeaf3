package org.freightpass.checkpoint.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.freightpass.checkpoint.desk.DeskApplication.Status;
import org.freightpass.contracts.CheckpointCode;
import org.freightpass.contracts.DivisionCode;
import org.freightpass.contracts.Plate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** In whose name what waits is handed on, and when. */
class IssuingOnTheSpotTests {
    private static final Instant NOW = Instant.parse("2022-04-20T08:00:00Z");
    private static final CheckpointCode HERE = new CheckpointCode("CP220302001");
    private static final ApplyOnTheSpot ASKED = new ApplyOnTheSpot(
            UUID.fromString("0c7ad8b7-4c1a-4c9e-9f3e-5c3f1b0a2d05"),
            HERE,
            new Plate("吉A12345"),
            new DivisionCode("220302"),
            new DivisionCode("220104"),
            "{}");

    private final OneApplication kept = new OneApplication();
    private final List<String> tokensSeen = new ArrayList<>();
    private final IssuingOnTheSpot issuing = new IssuingOnTheSpot(
            kept, this::issued, (checkpoint, at) -> true, new DivisionCode("220000"), Duration.ofSeconds(30));

    @Test
    void officerWithATokenIsAnsweredAtOnce() {
        assertThat(status(issuing.issue(ASKED, officer("token", HERE), NOW))).isEqualTo(Status.ISSUED);
        assertThat(tokensSeen).containsExactly("token");
    }

    @Test
    void officerWithoutATokenIsKeptAndHandedOnWhenOneOfTheCheckpointSignsIn() {
        assertThat(status(issuing.issue(ASKED, officer("", HERE), NOW))).isEqualTo(Status.KEPT);
        assertThat(followUp()).isZero();

        issuing.came(officer("elsewhere", new CheckpointCode("CP222401001")));
        assertThat(followUp()).isZero();

        issuing.came(officer("late", HERE));
        assertThat(followUp()).isEqualTo(1);
        assertThat(tokensSeen).containsExactly("late");
        assertThat(kept.status).isEqualTo(Status.ISSUED);
    }

    @Test
    void whoHasNoTokenDoesNotTakeThePlaceOfWhoHas() {
        issuing.came(officer("good", HERE));
        issuing.issue(ASKED, officer("", HERE), NOW);
        assertThat(followUp()).isEqualTo(1);
        assertThat(tokensSeen).containsExactly("good");
    }

    @Test
    void nothingIsHandedOnInTheNameOfWhoSignedOutOrWhoseTokenIsOver() {
        issuing.issue(ASKED, officer("", HERE), NOW);
        issuing.came(officer("left", HERE));
        issuing.left("officer");
        assertThat(followUp()).isZero();

        issuing.came(new DeskOfficer("officer", Set.of(HERE.value()), "over", NOW));
        assertThat(followUp()).isZero();
        assertThat(tokensSeen).isEmpty();
    }

    private int followUp() {
        return issuing.followUp(Clock.fixed(NOW, ZoneOffset.UTC));
    }

    private static DeskOfficer officer(String token, CheckpointCode at) {
        var until = token.isEmpty() ? Instant.EPOCH : NOW.plusSeconds(1);
        return new DeskOfficer("officer", Set.of(at.value()), token, until);
    }

    private static Status status(DeskResult result) {
        assertThat(result).isInstanceOf(DeskResult.Stands.class);
        return ((DeskResult.Stands) result).application().status();
    }

    private PassDesk.Answer issued(UUID id, CheckpointCode checkpoint, String body, String token) {
        tokensSeen.add(token);
        return new PassDesk.Answer.Issued("J220302000001");
    }

    /** A store of one application. */
    private static final class OneApplication implements DeskApplications {
        private @Nullable ApplyOnTheSpot asked;
        private Instant followAt = Instant.MAX;
        private Status status = Status.KEPT;

        @Override
        public boolean keep(ApplyOnTheSpot wanted, String officer, Instant now, Instant due) {
            asked = wanted;
            followAt = due;
            return true;
        }

        @Override
        public Optional<DeskApplication> find(UUID id) {
            return Optional.ofNullable(asked)
                    .map(found -> new DeskApplication(
                            id, HERE, "officer", found.plate().value(), status, null, null, null, NOW, null));
        }

        @Override
        public boolean isSame(ApplyOnTheSpot again) {
            return again.equals(asked);
        }

        @Override
        public List<DeskApplication> at(CheckpointCode checkpoint, @Nullable UUID after, int limit) {
            return List.of();
        }

        @Override
        public void decide(UUID id, PassDesk.Answer answer, Instant now) {
            status = Status.ISSUED;
        }

        @Override
        public List<ApplyOnTheSpot> take(Collection<String> checkpoints, Instant now, Instant until, int limit) {
            var due = status == Status.KEPT && !followAt.isAfter(now) && checkpoints.contains(HERE.value());
            return due ? List.of(Objects.requireNonNull(asked)) : List.of();
        }
    }
}
