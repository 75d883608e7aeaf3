package org.freightpass.pass.issuing.pages;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import java.util.stream.Stream;
import org.freightpass.pass.Csv;
import org.freightpass.pass.issuing.Actor;
import org.freightpass.pass.issuing.Holders;
import org.freightpass.pass.issuing.Pass;
import org.freightpass.pass.issuing.Passes;
import org.freightpass.webkit.Caller;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A holder's passes as a file, in the order of the page. */
@Controller
@PreAuthorize("hasRole('FIRM')")
class PassListFile {
    /** A spreadsheet reads no more. */
    private static final int MOST = 100_000;

    private final Passes passes;
    private final Holders holders;
    private final Clock clock;

    PassListFile(Passes passes, Holders holders, Clock clock) {
        this.passes = passes;
        this.holders = holders;
        this.clock = clock;
    }

    @GetMapping("/passes.csv")
    ResponseEntity<byte[]> file(
            @RequestParam(required = false) Pass.@Nullable Status status, Caller caller, Locale locale) {
        Instant now = clock.instant();
        Actor actor = PassPages.actor(caller);
        var query = new Passes.Query(null, status, null, null, actor.subject(), holders.firmsOf(actor), null, now);
        boolean english = PassPages.english(locale);
        StringBuilder text = new StringBuilder(Csv.MARK)
                .append(Csv.line(Stream.of("number", "plate", "state", "route", "goods", "type", "from", "until")));
        passes.dueFirst(query, null, MOST).stream()
                .map(pass -> ShownPass.of(pass, now, english))
                .map(PassListFile::line)
                .forEach(text::append);
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("text/csv;charset=UTF-8"))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"passes.csv\"")
                .body(text.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static String line(ShownPass pass) {
        return Csv.line(Stream.of(
                pass.number(),
                pass.plate(),
                pass.status().name(),
                pass.route(),
                pass.goods(),
                pass.type(),
                pass.from().toString(),
                pass.until().toString()));
    }
}
