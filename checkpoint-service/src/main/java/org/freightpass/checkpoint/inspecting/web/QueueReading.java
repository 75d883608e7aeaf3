package org.freightpass.checkpoint.inspecting.web;

import java.time.Instant;
import org.freightpass.checkpoint.CheckpointProblem;
import org.freightpass.checkpoint.Faults;
import org.freightpass.checkpoint.inspecting.Inspect;
import org.freightpass.checkpoint.inspecting.Told;
import org.freightpass.checkpoint.offline.OfflineRule;
import org.freightpass.checkpoint.offline.SyncLimits;
import org.freightpass.webkit.Caller;
import org.freightpass.webkit.CommonProblem;
import org.freightpass.webkit.Problem;
import org.freightpass.webkit.ProblemException;
import org.freightpass.webkit.problems.JsonReading;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Reads the items of a batch one by one, as strictly as a body of its own is read. For one request. */
final class QueueReading {
    private final JsonMapper json;
    private final SyncLimits limits;
    private final Caller caller;
    private final Instant now;

    QueueReading(JsonMapper json, SyncLimits limits, Caller caller, Instant now) {
        this.json = json.rebuild()
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .build();
        this.limits = limits;
        this.caller = caller;
        this.now = now;
    }

    QueuedScan read(int place, @Nullable JsonNode item) {
        if (!(item instanceof ObjectNode object)) {
            return new QueuedScan.Refused(
                    place, null, Problem.of(CommonProblem.FIELD_INVALID).detail("The item is no JSON object."));
        }
        var id = object.path("inspectionId").asString("");
        try {
            var told = told(object);
            var inspect = inspect(object);
            return limits.refuse(inspect.observedAt(), now)
                    .<QueuedScan>map(rule -> new QueuedScan.Refused(place, id, problem(rule)))
                    .orElseGet(() -> new QueuedScan.Taken(place, inspect, told));
        } catch (JacksonException unreadable) {
            return new QueuedScan.Refused(place, id, JsonReading.problemOf(unreadable));
        } catch (ProblemException refused) {
            return new QueuedScan.Refused(place, id, refused.problem());
        }
    }

    private Inspect inspect(ObjectNode object) {
        var body = object.deepCopy();
        body.remove(BatchRequest.TOLD);
        return new InspectionReading(json.treeToValue(body, InspectionRequest.class), now).read(caller);
    }

    private Told told(ObjectNode object) {
        var faults = new Faults();
        var given = faults.required(
                BatchRequest.TOLD,
                json.treeToValue(object.path(BatchRequest.TOLD), BatchRequest.OfflineDecision.class));
        faults.throwAny();
        var standing = faults.required(BatchRequest.TOLD + ".standing", given == null ? null : given.standing());
        var outcome = faults.required(BatchRequest.TOLD + ".outcome", given == null ? null : given.outcome());
        faults.throwAny();
        if (standing == null || outcome == null) {
            throw new IllegalStateException("A missing field was not noticed");
        }
        return new Told(standing, outcome);
    }

    private Problem problem(OfflineRule rule) {
        var code = rule == OfflineRule.SCAN_AHEAD ? CheckpointProblem.SCAN_AHEAD : CheckpointProblem.SCAN_TOO_OLD;
        return Problem.of(code).field("observedAt").with("rule", rule.id()).with("now", now);
    }
}
