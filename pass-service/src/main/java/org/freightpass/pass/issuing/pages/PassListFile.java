package org.freightpass.pass.issuing.pages;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.freightpass.pass.CsvFile;
import org.freightpass.pass.issuing.Actor;
import org.freightpass.pass.issuing.Holders;
import org.freightpass.pass.issuing.Pass;
import org.freightpass.pass.issuing.Passes;
import org.freightpass.webkit.Caller;
import org.jspecify.annotations.Nullable;
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
        return CsvFile.of(
                "passes",
                List.of("number", "plate", "state", "route", "goods", "type", "from", "until"),
                passes.dueFirst(query, null, MOST).stream()
                        .map(pass -> ShownPass.of(pass, now, english))
                        .map(PassListFile::cells));
    }

    private static Stream<String> cells(ShownPass pass) {
        return Stream.of(
                pass.number(),
                pass.plate(),
                pass.status().name(),
                pass.route(),
                pass.goods(),
                pass.type(),
                pass.from().toString(),
                pass.until().toString());
    }
}
