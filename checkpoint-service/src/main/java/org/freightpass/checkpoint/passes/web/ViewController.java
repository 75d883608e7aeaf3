package org.freightpass.checkpoint.passes.web;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.freightpass.checkpoint.CheckpointProblem;
import org.freightpass.checkpoint.CheckpointSettings;
import org.freightpass.checkpoint.passes.LocalView;
import org.freightpass.checkpoint.passes.web.PassAnswer.Freshness;
import org.freightpass.contracts.PassNumber;
import org.freightpass.contracts.Plate;
import org.freightpass.contracts.Reading;
import org.freightpass.contracts.TypedNumber;
import org.freightpass.webkit.CommonProblem;
import org.freightpass.webkit.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Reads the view; a firm sees its passes elsewhere. */
@RestController
@RequestMapping({"/api/v1", "/scan/api/v1"})
@PreAuthorize("hasAnyRole('OFFICER', 'OPERATOR', 'AGENT', 'SUPERVISOR', 'ADMIN')")
class ViewController {
    private static final int MOST_NUMBERS = 100;

    private final LocalView view;
    private final CheckpointSettings settings;
    private final Clock clock;

    ViewController(LocalView view, CheckpointSettings settings, Clock clock) {
        this.view = view;
        this.settings = settings;
        this.clock = clock;
    }

    /** Passes found, and how recent the answer is, which matters where there are none. */
    record PassesAnswer(List<PassAnswer> items, Instant asOf, Freshness freshness) {}

    /** What the view holds and how far it has come. */
    record ViewAnswer(long passes, Instant asOf, Freshness freshness, List<PartitionAnswer> partitions) {}

    /** How far one partition is applied. */
    record PartitionAnswer(String topic, int partition, long nextOffset) {}

    @GetMapping("/passes/{number}")
    ResponseEntity<PassAnswer> pass(
            @PathVariable String number, @RequestParam(required = false) @Nullable Integer atLeastVersion) {
        var wanted = number(number);
        if (atLeastVersion != null
                && !view.awaitVersion(wanted, atLeastVersion, settings.view().versionWait())) {
            var time = view.time(clock.instant());
            return Problem.of(CheckpointProblem.VIEW_BEHIND)
                    .field("atLeastVersion")
                    .with("asOf", time.asOf())
                    .with("freshness", Freshness.of(time))
                    .retryAfter(settings.view().versionWait())
                    .response();
        }
        var time = view.time(clock.instant());
        return view.pass(wanted)
                .map(pass -> ResponseEntity.ok(PassAnswer.of(pass, time)))
                .orElseGet(() -> Problem.of(CheckpointProblem.PASS_UNKNOWN)
                        .field("number")
                        .with("asOf", time.asOf())
                        .with("freshness", Freshness.of(time))
                        .response());
    }

    @GetMapping("/passes")
    PassesAnswer passesOf(@RequestParam String plate) {
        var wanted = read("plate", Plate.read(plate), CommonProblem.FIELD_INVALID);
        var time = view.time(clock.instant());
        var items = view.passesOf(wanted).stream()
                .map(pass -> PassAnswer.of(pass, time))
                .toList();
        return new PassesAnswer(items, time.asOf(), Freshness.of(time));
    }

    /** The passes of a convoy or a fleet in one question, in the order asked; numbers that the view lacks are left out. */
    @GetMapping(value = "/passes", params = "number")
    PassesAnswer passes(@RequestParam("number") List<String> numbers) {
        if (numbers.size() > MOST_NUMBERS) {
            throw Problem.of(CommonProblem.FIELD_INVALID)
                    .field("number")
                    .detail("These are " + numbers.size() + " numbers; ask for at most " + MOST_NUMBERS + " at once.")
                    .exception();
        }
        var time = view.time(clock.instant());
        var items = numbers.stream()
                .map(number -> number(number))
                .distinct()
                .flatMap(number -> view.pass(number).stream())
                .map(pass -> PassAnswer.of(pass, time))
                .toList();
        return new PassesAnswer(items, time.asOf(), Freshness.of(time));
    }

    @GetMapping("/view")
    ViewAnswer view() {
        var time = view.time(clock.instant());
        var partitions = view.applied().entrySet().stream()
                .map(slice -> new PartitionAnswer(
                        slice.getKey().source(), slice.getKey().number(), slice.getValue()))
                .toList();
        return new ViewAnswer(view.size(), time.asOf(), Freshness.of(time), partitions);
    }

    private static PassNumber number(String text) {
        return read("number", TypedNumber.readNumber(text), CommonProblem.PASS_NUMBER_INVALID);
    }

    private static <T> T read(String field, Reading<T> reading, CommonProblem otherwise) {
        return switch (reading) {
            case Reading.Good<T> good -> good.value();
            case Reading.Bad<T> bad ->
                throw Problem.of(otherwise).field(field).detail(bad.text()).exception();
        };
    }
}
