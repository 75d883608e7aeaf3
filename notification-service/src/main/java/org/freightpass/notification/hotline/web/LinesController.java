package org.freightpass.notification.hotline.web;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.freightpass.contracts.DivisionCode;
import org.freightpass.notification.hotline.HotlineRefusal;
import org.freightpass.notification.hotline.KeepingLines;
import org.freightpass.notification.hotline.KeepingLines.LineResult;
import org.freightpass.notification.hotline.Line;
import org.freightpass.notification.hotline.LineNumber;
import org.freightpass.notification.hotline.Lines;
import org.freightpass.webkit.Caller;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The five lines, who is on duty, and whose cases they take. */
@RestController
@RequestMapping("/api/v1/lines")
class LinesController {
    private static final String READERS = "hasAnyRole('AGENT', 'SUPERVISOR', 'ADMIN')";
    private static final String OTHER = "OTHER";
    private static final int LONGEST_NAME = 100;

    private final KeepingLines keeping;
    private final Persons persons;
    private final Clock clock;

    LinesController(KeepingLines keeping, Persons persons, Clock clock) {
        this.keeping = keeping;
        this.persons = persons;
        this.clock = clock;
    }

    /** A line as clients see it. */
    record LineResponse(
            int number,
            String areaCode,
            String telephone,
            Line.Presence presence,
            @Nullable String agent,
            @Nullable Instant onDutySince,
            int openCases) {
        static LineResponse of(Line line) {
            return new LineResponse(
                    line.number().value(),
                    line.areaCode(),
                    line.telephone(),
                    line.presence(),
                    line.agent(),
                    line.onDutySince(),
                    line.openCases());
        }
    }

    /** Who is to be on duty; null for nobody. */
    record Duty(@Nullable String agent) {}

    /** Which line is to take the cases. */
    record Taker(@Nullable Integer line) {}

    /** The table of prefectures. */
    record Areas(Map<String, Integer> prefectures, int other) {
        static Areas of(Lines.Areas areas) {
            Map<String, Integer> prefectures = new TreeMap<>();
            areas.prefectures().forEach((code, line) -> prefectures.put(code.value(), line.value()));
            return new Areas(prefectures, areas.other().value());
        }
    }

    @GetMapping
    @PreAuthorize(READERS)
    List<LineResponse> list() {
        return keeping.all().stream().map(LineResponse::of).toList();
    }

    @PutMapping("/{number}/duty")
    @PreAuthorize("hasAnyRole('AGENT', 'SUPERVISOR')")
    ResponseEntity<LineResponse> duty(@PathVariable int number, @RequestBody Duty body, Caller caller) {
        Fields fields = new Fields();
        String agent = fields.optional("agent", body.agent(), LONGEST_NAME);
        fields.check();
        return answer(keeping.duty(line(number), agent, persons.of(caller), clock.instant()));
    }

    @GetMapping("/areas")
    @PreAuthorize(READERS)
    Areas areas() {
        return Areas.of(keeping.areas());
    }

    @PutMapping("/areas/{area}")
    @PreAuthorize("hasRole('SUPERVISOR')")
    ResponseEntity<Areas> assign(@PathVariable String area, @RequestBody Taker body) {
        Fields fields = new Fields();
        int wanted = fields.required("line", body.line(), 0);
        DivisionCode prefecture = area.equals(OTHER) ? null : fields.value("area", area, DivisionCode::read);
        if (prefecture != null && prefecture.level() != DivisionCode.Level.PREFECTURE) {
            fields.wrong("area", "NOT_A_PREFECTURE", "Give a prefecture's code, such as 220300, or " + OTHER + ".");
        }
        fields.check();
        return switch (keeping.assign(prefecture, line(wanted))) {
            case LineResult.Refused refused ->
                HotlineProblems.of(refused.refusal(), refused.detail()).response();
            case LineResult.Kept kept -> ResponseEntity.ok(areas());
        };
    }

    /** Throws the problem LINE_UNKNOWN for a number that no line can have. */
    static LineNumber line(int number) {
        if (number < 1000 || number > 9999) {
            throw HotlineProblems.of(HotlineRefusal.LINE_UNKNOWN, "There is no line " + number + ".")
                    .exception();
        }
        return new LineNumber(number);
    }

    private static ResponseEntity<LineResponse> answer(LineResult result) {
        return switch (result) {
            case LineResult.Refused refused ->
                HotlineProblems.of(refused.refusal(), refused.detail()).response();
            case LineResult.Kept kept -> ResponseEntity.ok(LineResponse.of(kept.line()));
        };
    }
}
