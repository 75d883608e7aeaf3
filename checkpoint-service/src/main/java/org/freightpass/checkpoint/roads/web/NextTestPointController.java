package org.freightpass.checkpoint.roads.web;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.freightpass.checkpoint.CheckpointProblem;
import org.freightpass.checkpoint.Faults;
import org.freightpass.checkpoint.checkpoints.Checkpoint;
import org.freightpass.checkpoint.checkpoints.KeepingRegister;
import org.freightpass.checkpoint.roads.RoadRule;
import org.freightpass.checkpoint.roads.RoadsAhead;
import org.freightpass.contracts.CheckpointCode;
import org.freightpass.webkit.CommonProblem;
import org.freightpass.webkit.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Where the driver can test next, from the local view; only a checkpoint's place is looked up in the register. */
@RestController
class NextTestPointController {
    private static final int MOST = 3;

    private final RoadsAhead ahead;
    private final KeepingRegister register;
    private final Clock clock;

    NextTestPointController(RoadsAhead ahead, KeepingRegister register, Clock clock) {
        this.ahead = ahead;
        this.register = register;
        this.clock = clock;
    }

    /** Whether the view was recent enough. */
    enum Freshness {
        FRESH,
        STALE
    }

    /** The nearest ones, in a straight line. */
    record NextAnswer(List<RoadAnswers.TestPointAnswer> items, String rule, Instant asOf, Freshness freshness) {}

    private record Spot(double longitude, double latitude) {}

    @GetMapping({"/api/v1/roads/test-points/next", "/scan/api/v1/roads/test-points/next"})
    NextAnswer next(
            @RequestParam(required = false) @Nullable String checkpoint,
            @RequestParam(required = false) @Nullable Double longitude,
            @RequestParam(required = false) @Nullable Double latitude) {
        var from = checkpoint == null ? spot(longitude, latitude) : spotOf(checkpoint);
        var now = clock.instant();
        var view = ahead.currency(now);
        var items = ahead.nextTestPoints(from.longitude(), from.latitude(), now, MOST).stream()
                .map(near -> RoadAnswers.TestPointAnswer.of(near.point(), near.kilometres()))
                .toList();
        var freshness = view.fresh() ? Freshness.FRESH : Freshness.STALE;
        return new NextAnswer(items, RoadRule.NEXT_TEST_POINT.id(), view.asOf(), freshness);
    }

    private static Spot spot(@Nullable Double longitude, @Nullable Double latitude) {
        var faults = new Faults();
        var east = faults.required("longitude", longitude);
        var north = faults.required("latitude", latitude);
        if (east != null && !(Math.abs(east) <= 180)) {
            faults.invalid("longitude", "The value is not between -180 and 180.");
        }
        if (north != null && !(Math.abs(north) <= 90)) {
            faults.invalid("latitude", "The value is not between -90 and 90.");
        }
        faults.throwAny();
        if (east == null || north == null) {
            throw faults.problem().exception();
        }
        return new Spot(east, north);
    }

    private Spot spotOf(String text) {
        var faults = new Faults();
        var code = faults.optional("checkpoint", text, CheckpointCode::read);
        if (code == null) {
            throw faults.problem().exception();
        }
        var found = register.find(code)
                .orElseThrow(() -> Problem.of(CheckpointProblem.CHECKPOINT_UNKNOWN)
                        .field("checkpoint")
                        .exception());
        return placed(found)
                .orElseThrow(() -> Problem.of(CommonProblem.FIELD_INVALID)
                        .field("checkpoint")
                        .detail("The register has no coordinates of " + code + ": give longitude and latitude.")
                        .exception());
    }

    private static Optional<Spot> placed(Checkpoint checkpoint) {
        var longitude = checkpoint.spot().longitude();
        var latitude = checkpoint.spot().latitude();
        return longitude == null || latitude == null ? Optional.empty() : Optional.of(new Spot(longitude, latitude));
    }
}
