package org.freightpass.pass.audit.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.freightpass.contracts.Department;
import org.freightpass.contracts.DivisionCode;
import org.freightpass.contracts.PassNumber;
import org.freightpass.contracts.TypedNumber;
import org.freightpass.pass.PassNumbers;
import org.freightpass.pass.audit.AuditEntry;
import org.freightpass.pass.audit.AuditQuery;
import org.freightpass.pass.audit.AuditReader;
import org.freightpass.pass.audit.AuditTrail;
import org.freightpass.pass.audit.AuditTrail.Recorded;
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
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@RestController
@RequestMapping("/api/v1/audit")
class AuditController {

    private final AuditTrail trail;
    private final JsonMapper json;

    AuditController(AuditTrail trail, JsonMapper json) {
        this.trail = trail;
        this.json = json;
    }

    /** Newest first. */
    @GetMapping
    @PreAuthorize("hasAnyRole('OPERATOR', 'ADMIN')")
    Page<Entry> read(
            @RequestParam(required = false) @Nullable String subject,
            @RequestParam(required = false) @Nullable String kind,
            @RequestParam(required = false) @Nullable String actor,
            PageRequest page,
            Caller caller) {
        long before = page.start().map(cursor -> cursor.part(0, Long::valueOf)).orElse(Long.MAX_VALUE);
        List<Recorded> found =
                trail.read(reader(caller), new AuditQuery(kind, subject(kind, subject), actor), before, page.fetch());
        return Page.of(found, page, row -> Cursor.of(row.position())).map(this::entry);
    }

    /** A pass may be named by its number with check digits; where passes are asked for, by nothing else. */
    private static @Nullable String subject(@Nullable String kind, @Nullable String subject) {
        if (subject == null || "pass".equals(kind)) {
            return subject == null ? null : PassNumbers.read("subject", subject).value();
        }
        return TypedNumber.readNumber(subject).good().map(PassNumber::value).orElse(subject);
    }

    private static AuditReader reader(Caller caller) {
        if (caller.hasRole("ADMIN")) {
            return new AuditReader.Administrator();
        }
        DivisionCode division = DivisionCode.read(caller.division())
                .good()
                .orElseThrow(() -> Problem.of(CommonProblem.FORBIDDEN)
                        .detail("Your account names no division.")
                        .exception());
        return new AuditReader.Operator(
                division, Department.read(caller.department()).good().orElse(null));
    }

    private Entry entry(Recorded row) {
        AuditEntry entry = row.entry();
        return new Entry(
                row.position(),
                entry.at(),
                entry.who(),
                entry.action(),
                new Entry.Subject(entry.subjectKind(), entry.subjectId()),
                tree(entry.before()),
                tree(entry.after()),
                entry.correlationId());
    }

    private @Nullable JsonNode tree(@Nullable String text) {
        return text == null ? null : json.readTree(text);
    }

    record Entry(
            long position,
            Instant at,
            AuditEntry.Who who,
            String action,
            Subject subject,
            @Schema(implementation = Object.class) @Nullable JsonNode before,
            @Schema(implementation = Object.class) @Nullable JsonNode after,
            @Nullable String correlationId) {

        record Subject(String kind, String id) {}
    }
}
