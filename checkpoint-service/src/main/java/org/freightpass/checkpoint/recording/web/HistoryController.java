package org.freightpass.checkpoint.recording.web;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.freightpass.checkpoint.recording.History;
import org.freightpass.checkpoint.recording.RecordedInspection;
import org.freightpass.checkpoint.recording.Scope;
import org.freightpass.contracts.CheckpointCode;
import org.freightpass.contracts.DivisionCode;
import org.freightpass.contracts.Plate;
import org.freightpass.contracts.Reading;
import org.freightpass.webkit.Caller;
import org.freightpass.webkit.CommonProblem;
import org.freightpass.webkit.Cursor;
import org.freightpass.webkit.Page;
import org.freightpass.webkit.PageRequest;
import org.freightpass.webkit.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/inspections")
class HistoryController {
    private static final Set<String> KEEPERS = Set.of("TRANSPORT", "PS");
    private final History history;

    HistoryController(History history) {
        this.history = history;
    }

    @GetMapping
    @PreAuthorize("hasAnyRole('OFFICER', 'OPERATOR', 'ADMIN')")
    Page<RecordedInspection> find(
            @RequestParam(required = false) @Nullable String plate,
            @RequestParam(required = false) @Nullable String checkpoint,
            PageRequest page,
            Caller caller) {
        var search = new History.Search(
                scope(caller),
                read("plate", plate, Plate::read),
                read("checkpoint", checkpoint, CheckpointCode::read),
                page.start().map(HistoryController::position).orElse(null),
                page.fetch());
        if (search.scope() instanceof Scope.At at
                && search.checkpoint() != null
                && !at.checkpoints().contains(search.checkpoint().value())) {
            throw forbidden("Your account does not stand at " + search.checkpoint() + ".");
        }
        return Page.of(history.find(search), page, row -> Cursor.of(row.decidedAt(), row.inspectionId()));
    }

    private static Scope scope(Caller caller) {
        if (caller.hasRole("ADMIN")) {
            return new Scope.Everywhere();
        }
        if (caller.hasRole("OPERATOR")) {
            var division = caller.division();
            if (division == null || caller.department() == null || !KEEPERS.contains(caller.department())) {
                throw forbidden("Transport and Public Security operators read the history of their division.");
            }
            return new Scope.Within(new DivisionCode(division));
        }
        return new Scope.At(Set.copyOf(caller.checkpoints()));
    }

    private static RuntimeException forbidden(String detail) {
        return Problem.of(CommonProblem.FORBIDDEN).detail(detail).exception();
    }

    private static History.Position position(Cursor cursor) {
        return new History.Position(cursor.part(0, Instant::parse), cursor.part(1, UUID::fromString));
    }

    private static <T> @Nullable T read(String field, @Nullable String text, Function<String, Reading<T>> reading) {
        if (text == null || text.isBlank()) {
            return null;
        }
        return switch (reading.apply(text)) {
            case Reading.Good<T> good -> good.value();
            case Reading.Bad<T> bad ->
                throw Problem.of(CommonProblem.FIELD_INVALID)
                        .field(field)
                        .detail(bad.text())
                        .exception();
        };
    }
}
