package org.freightpass.pass.recalling.pages;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.freightpass.pass.enterprises.Firms;
import org.freightpass.pass.recalling.RecallablePasses;
import org.freightpass.pass.recalling.RecallingPasses;
import org.freightpass.pass.recalling.RecallingRule;
import org.freightpass.webkit.Caller;
import org.freightpass.webkit.CommonProblem;
import org.freightpass.webkit.Problem;
import org.freightpass.webkit.layout.Say;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The tables of the pages as files, whole. */
@Controller
@PreAuthorize("hasAnyRole('OPERATOR', 'ADMIN')")
class RecallFiles {
    private final OrderRows rows;
    private final RecallingPasses recalling;
    private final RecallablePasses passes;
    private final Firms firms;
    private final Say say;
    private final Clock clock;

    RecallFiles(OrderRows rows, RecallingPasses recalling, RecallablePasses passes, Firms firms, Say say, Clock clock) {
        this.rows = rows;
        this.recalling = recalling;
        this.passes = passes;
        this.firms = firms;
        this.say = say;
        this.clock = clock;
    }

    @GetMapping("/desk/passes.csv")
    ResponseEntity<byte[]> fitting(@RequestParam Map<String, String> typed, Caller caller, Locale locale) {
        var desk = Recallers.of(caller).desk();
        var query = TypedQuery.read(typed, firms);
        if (desk == null || query.blank() || !query.faults().isEmpty()) {
            throw Problem.of(CommonProblem.FIELD_INVALID)
                    .detail("Ask at /desk/passes first: the file has what the page shows.")
                    .exception();
        }
        var found = passes.fitting(query.selection(), query.act(), desk, clock.instant(), RecallingRule.MOST);
        return file(
                "passes",
                found.stream()
                        .map(pass -> Row.of(pass, Choices.english(locale), null))
                        .toList());
    }

    @GetMapping("/desk/passes/orders/{id}/passes.csv")
    ResponseEntity<byte[]> ordered(@PathVariable UUID id, Caller caller, Locale locale) {
        var order = recalling
                .find(id, Recallers.of(caller))
                .orElseThrow(() -> Problem.of(CommonProblem.NOT_FOUND).exception());
        return file("order-" + id, rows.of(order, Choices.english(locale)));
    }

    private ResponseEntity<byte[]> file(String name, List<Row> rows) {
        String text = Row.head() + rows.stream().map(row -> row.csv(say)).collect(Collectors.joining());
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("text/csv;charset=UTF-8"))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + ".csv\"")
                .body(text.getBytes(StandardCharsets.UTF_8));
    }
}
