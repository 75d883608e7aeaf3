package org.freightpass.pass.applying.pages;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.freightpass.pass.CsvFile;
import org.freightpass.pass.applying.Application;
import org.freightpass.pass.applying.DraftingApplications;
import org.freightpass.webkit.Caller;
import org.freightpass.webkit.layout.Say;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Somebody's applications as a file, in the order of the page; the first ten thousand. */
@Controller
@PreAuthorize("hasRole('FIRM')")
class ApplicationListFile {
    private static final int MOST = 10_000;

    private final DraftingApplications drafting;
    private final FaultTexts texts;
    private final Say say;

    ApplicationListFile(DraftingApplications drafting, FaultTexts texts, Say say) {
        this.drafting = drafting;
        this.texts = texts;
        this.say = say;
    }

    @GetMapping("/applications.csv")
    ResponseEntity<byte[]> file(
            @RequestParam(required = false) Application.@Nullable Status status, Caller caller, Locale locale) {
        return CsvFile.of(
                "applications",
                List.of("id", "plate", "route", "status", "submitted", "due", "pass"),
                drafting.dueFirst(ApplicationPages.of(caller), status, null, MOST).stream()
                        .map(Shown::of)
                        .map(shown -> cells(shown, locale)));
    }

    private Stream<String> cells(Shown shown, Locale locale) {
        return Stream.of(
                shown.id().toString(),
                shown.plate(),
                shown.route(),
                texts.of("applying.status." + shown.status(), locale),
                shown.submittedAt() == null ? "" : say.exact(shown.submittedAt()),
                shown.dueAt() == null ? "" : say.exact(shown.dueAt()),
                Objects.requireNonNullElse(shown.passNumber(), ""));
    }
}
