package org.freightpass.checkpoint.inspecting.web;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.stream.Collectors;
import org.freightpass.checkpoint.CheckpointProblem;
import org.freightpass.checkpoint.inspecting.Inspecting;
import org.freightpass.checkpoint.inspecting.InspectionResult;
import org.freightpass.checkpoint.inspecting.web.BatchAnswer.Item;
import org.freightpass.checkpoint.offline.SyncLimits;
import org.freightpass.contracts.Plate;
import org.freightpass.webkit.Caller;
import org.freightpass.webkit.CommonProblem;
import org.freightpass.webkit.Problem;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/**
 * Takes a scanner's queue. The scans of one plate are decided one after the other in the order in which they were made,
 * those of different plates at once, because each waits for Kafka.
 */
@RestController
@RequestMapping({"/api/v1/inspections/batch", "/scan/api/v1/inspections/batch"})
class BatchController {
    private static final int AT_ONCE = 32;

    private final Inspecting inspecting;
    private final SyncLimits limits;
    private final JsonMapper json;
    private final Clock clock;
    private final Semaphore room = new Semaphore(AT_ONCE);

    BatchController(Inspecting inspecting, SyncLimits limits, JsonMapper json, Clock clock) {
        this.inspecting = inspecting;
        this.limits = limits;
        this.json = json;
        this.clock = clock;
    }

    @PostMapping
    @PreAuthorize("hasRole('OFFICER')")
    ResponseEntity<BatchAnswer> take(@RequestBody BatchRequest body, Caller caller) {
        if (body.items() == null) {
            return Problem.of(CommonProblem.FIELD_MISSING).field("items").response();
        }
        if (body.items().size() > limits.mostScans()) {
            return Problem.of(CheckpointProblem.BATCH_TOO_LARGE)
                    .field("items")
                    .with("most", limits.mostScans())
                    .response();
        }
        var reading = new QueueReading(json, limits, caller, clock.instant());
        Map<Integer, Item> items = new TreeMap<>();
        var readable = new ArrayList<QueuedScan.Taken>();
        for (var i = 0; i < body.items().size(); i++) {
            switch (reading.read(i, body.items().get(i))) {
                case QueuedScan.Taken scan -> readable.add(scan);
                case QueuedScan.Refused scan -> items.put(i, Item.refused(scan.id(), scan.problem()));
            }
        }
        items.putAll(decide(readable));
        return ResponseEntity.ok(BatchAnswer.of(List.copyOf(items.values())));
    }

    private Map<Integer, Item> decide(List<QueuedScan.Taken> scans) {
        var byPlate = scans.stream()
                .sorted(Comparator.comparing(scan -> scan.inspect().observedAt()))
                .collect(Collectors.<QueuedScan.Taken, Plate>groupingBy(
                        scan -> scan.inspect().vehicle().plate()));
        Map<Integer, Item> items = new TreeMap<>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Map<Integer, Item>>> plates = byPlate.values().stream()
                    .map(queue -> threads.submit(() -> inOrder(queue)))
                    .toList();
            for (var plate : plates) {
                items.putAll(plate.get());
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException("A queued scan could not be decided", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted; what was decided is recorded, the same again is safe", e);
        }
        return items;
    }

    private Map<Integer, Item> inOrder(List<QueuedScan.Taken> ofPlate) throws InterruptedException {
        room.acquire();
        try {
            Map<Integer, Item> items = new TreeMap<>();
            for (var scan : ofPlate) {
                items.put(scan.place(), item(scan));
            }
            return items;
        } finally {
            room.release();
        }
    }

    private Item item(QueuedScan.Taken scan) {
        var result = inspecting.inspectAfterwards(scan.inspect(), scan.told());
        return result instanceof InspectionResult.Inspected done
                ? Item.of(done)
                : Item.refused(scan.inspect().inspectionId().toString(), Refusals.of(result));
    }
}
