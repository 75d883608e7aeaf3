package org.freightpass.system.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.freightpass.system.api.Answer;
import org.freightpass.system.api.Await;
import org.freightpass.system.api.Pages;
import org.freightpass.system.api.Service;
import org.freightpass.system.api.UnexpectedAnswer;
import org.freightpass.system.count.Checkpoints;
import org.freightpass.system.demo.Steps.Played;
import org.freightpass.system.fleet.BadRow;
import org.freightpass.system.fleet.FleetCsv;
import tools.jackson.databind.JsonNode;

/** A fleet is uploaded, reviewed by the departments, issued, and every pass is visible at a checkpoint. */
final class FleetScene {

    /** The departments of the goods that are not whitelisted. */
    private static final List<String> REVIEWERS =
            List.of("op-iit", "op-commerce", "op-agriculture", "op-drc", "op-post");

    /** How often a firm looks whether its file was worked off; each look costs the machine that works. */
    private static final Duration LOOK = Duration.ofMillis(100);

    private final Play play;
    private final Steps steps;
    private final Service pass;

    FleetScene(Play play) {
        this.play = play;
        this.steps = play.steps();
        this.pass = play.system().pass();
    }

    /**
     * What the fleet has come to.
     *
     * @param numbers of all passes issued from the upload
     * @param uploadToVisibleMs from the first byte of the upload until the last pass was seen at a checkpoint
     */
    record Issued(List<String> numbers, long uploadToVisibleMs) {}

    Issued play(String firmId) {
        FleetCsv csv = FleetCsv.of(play.fleet(), Instant.now());
        long start = System.nanoTime();
        Answer report = upload(firmId, csv);
        String bulk = report.text("id");
        steps.check("bad-rows", () -> checkReport(report, csv));
        review(bulk, csv);
        List<String> numbers = steps.play("issued", () -> {
            List<String> all = Pages.all(pass, FirmScene.FIRM, "/applications/bulk/" + bulk + "/passes").stream()
                    .map(FleetScene::number)
                    .toList();
            if (Set.copyOf(all).size() != csv.goodRows()) {
                throw new IllegalStateException("expected " + csv.goodRows() + " passes, found "
                        + Set.copyOf(all).size());
            }
            return new Played<>(all, "passes=" + all.size());
        });
        return steps.play("visible", () -> {
            Map<String, String> seen = new Checkpoints(play.system().checkpoint()).see(numbers, play.patience());
            long ms = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
            if (seen.size() != numbers.size()) {
                Set<String> missing = new HashSet<>(numbers);
                missing.removeAll(seen.keySet());
                throw new IllegalStateException(missing.size() + " passes are not visible: " + missing);
            }
            return new Played<>(new Issued(numbers, ms), "visible=" + seen.size());
        });
    }

    private Answer upload(String firmId, FleetCsv csv) {
        Answer accepted = steps.play("upload", () -> {
            Answer answer = pass.upload(FirmScene.FIRM, "/applications/bulk?firmId=" + firmId, "text/csv", csv.bytes())
                    .expect(202);
            return new Played<>(answer, "bytes=" + csv.bytes().length);
        });
        String path = "/applications/bulk/" + accepted.text("id");
        return steps.play("rows-read", () -> {
            Answer done = Await.until(
                    "the upload to be worked off",
                    play.patience(),
                    LOOK,
                    () -> pass.get(FirmScene.FIRM, path),
                    answer -> answer.find("status").filter("RUNNING"::equals).isEmpty());
            done.expect(200).expect("status", "DONE");
            return new Played<>(
                    done,
                    "rows=" + done.text("rows") + " submitted=" + done.text("submitted") + " approved="
                            + done.text("approved") + " failed=" + done.text("failed"));
        });
    }

    private static String checkReport(Answer report, FleetCsv csv) {
        report.expect("failed", Integer.toString(csv.badRows()));
        report.expect("rows", Integer.toString(csv.goodRows() + csv.badRows()));
        List<String> named = new ArrayList<>();
        for (JsonNode error : report.body().path("errors")) {
            named.add(
                    error.path("field").asString("") + ":" + error.path("code").asString(""));
        }
        for (BadRow bad : BadRow.values()) {
            if (named.stream().noneMatch(one -> one.contains(bad.field()))) {
                throw new UnexpectedAnswer("expected a bad row of kind " + bad + " to be named by its field", report);
            }
        }
        return "found=" + String.join(",", named);
    }

    /** Each department approves its own share in one action, all of them at the same time. */
    private void review(String bulk, FleetCsv csv) {
        steps.check("review", () -> {
            int approved = 0;
            List<String> shares = new ArrayList<>();
            try (var departments = Executors.newVirtualThreadPerTaskExecutor()) {
                List<Callable<Answer>> actions = REVIEWERS.stream()
                        .map(reviewer -> (Callable<Answer>) () -> approve(reviewer, bulk))
                        .toList();
                for (Future<Answer> action : departments.invokeAll(actions)) {
                    Answer answer = action.get();
                    approved += answer.number("approved");
                    shares.add(REVIEWERS.get(shares.size()) + ":" + answer.text("approved"));
                }
            }
            int whitelisted = csv.goodRows() - approved;
            return "approved=" + approved + " automatically=" + whitelisted + " by=" + String.join(",", shares);
        });
    }

    private Answer approve(String reviewer, String bulk) {
        Answer answer =
                pass.post(reviewer, "/reviews/approve", Map.of("bulkId", bulk)).expect(200);
        if (!answer.body().path("skipped").isEmpty()) {
            throw new UnexpectedAnswer("expected nothing to be skipped", answer);
        }
        return answer;
    }

    private static String number(JsonNode item) {
        return item.isString() ? item.asString() : item.path("number").asString("");
    }
}
