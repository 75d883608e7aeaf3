package org.freightpass.system.drill;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.freightpass.system.api.Asking;
import org.freightpass.system.api.Pages;
import org.freightpass.system.api.RunningSystem;
import org.freightpass.system.api.Scan;
import org.freightpass.system.count.Checkpoints;
import org.freightpass.system.count.Count;
import org.freightpass.system.count.Count.Committed;
import org.freightpass.system.count.PassTopic;
import tools.jackson.databind.JsonNode;

/** Looks everywhere for what was promised. What is still on its way has {@code patience} to arrive. */
final class Counting {

    private static final Duration PAUSE = Duration.ofSeconds(2);
    private static final Duration VISIBLE_WITHIN = Duration.ofSeconds(20);
    private static final Set<String> ON_ITS_WAY = Set.of("PENDING", "SENDING");
    private static final String ADMIN = "admin";

    private final RunningSystem system;
    private final String firmId;

    Counting(RunningSystem system, String firmId) {
        this.system = system;
        this.firmId = firmId;
    }

    Outcome count(Promises promised, Duration patience) throws InterruptedException {
        return Asking.until(
                patience,
                PAUSE,
                () -> Outcome.of(promised, find()),
                outcome -> outcome.lost() == 0 || outcome.twice() > 0);
    }

    private Outcome.Found find() {
        try {
            List<Committed> committed = Pages.all(system.pass(), "firm1", "/passes?firmId=" + firmId).stream()
                    .map(Counting::committed)
                    .toList();
            List<String> numbers = committed.stream().map(Committed::number).toList();
            Map<String, String> states = new Checkpoints(system.checkpoint()).see(numbers, VISIBLE_WITHIN);
            var published = new PassTopic(system.addresses().kafka()).about(Set.copyOf(numbers));
            return new Outcome.Found(
                    Count.of(committed, published, states), numbers, history(), alertsInCases(), notices());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while counting", e);
        }
    }

    private List<String> history() {
        return Pages.all(system.checkpoint(), ADMIN, "/inspections?checkpoint=" + Scan.CHECKPOINT).stream()
                .map(line -> line.path("inspectionId").asString())
                .toList();
    }

    private List<String> alertsInCases() {
        List<String> alerts = new ArrayList<>();
        for (JsonNode one : Pages.all(system.notification(), "supervisor", "/cases")) {
            String number = one.path("number").asString();
            Pages.all(system.notification(), "supervisor", "/cases/" + number + "/alerts")
                    .forEach(alert -> alerts.add(alert.path("alertId").asString()));
        }
        return alerts;
    }

    private List<String> notices() {
        return Pages.all(system.notification(), ADMIN, "/notices?firmId=" + firmId).stream()
                .filter(notice -> notice.path("kind").asString().equals("PASS_ISSUED"))
                .filter(notice -> !ON_ITS_WAY.contains(notice.path("state").asString()))
                .map(notice -> notice.path("passNumber").asString())
                .toList();
    }

    private static Committed committed(JsonNode pass) {
        return new Committed(
                pass.path("number").asString(),
                pass.path("type").asString(),
                pass.path("plateColour").asString() + pass.path("plate").asString(),
                pass.path("state").asString());
    }
}
