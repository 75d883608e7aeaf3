package org.freightpass.pass.printing.web;

import java.time.Clock;
import java.util.List;
import java.util.function.Function;
import org.freightpass.pass.printing.Names;
import org.freightpass.pass.printing.PassSheet;
import org.freightpass.pass.printing.Press;
import org.freightpass.pass.printing.PrintResult;
import org.freightpass.pass.printing.PrintingPasses;
import org.freightpass.webkit.Caller;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** One pass as a document on paper, or as an image for a telephone. */
@RestController
@RequestMapping("/api/v1/passes/{number}")
@PreAuthorize("hasAnyRole('FIRM', 'OPERATOR', 'SUPERVISOR', 'ADMIN')")
class DocumentsController {
    private final PrintingPasses printing;
    private final Press press;
    private final Clock clock;

    DocumentsController(PrintingPasses printing, Press press, Clock clock) {
        this.printing = printing;
        this.press = press;
        this.clock = clock;
    }

    /** A4 landscape. {@code names}: {@code full}, {@code masked} or {@code none} of the crew's names. */
    @GetMapping("/document.pdf")
    ResponseEntity<byte[]> document(
            @PathVariable String number, @RequestParam(required = false) @Nullable String names, Caller caller) {
        return drawn(number, names, caller, new Kind(".pdf", MediaType.APPLICATION_PDF, s -> press.pdf(List.of(s))));
    }

    /** 1080 × 1920 pixels. */
    @GetMapping("/card.png")
    ResponseEntity<byte[]> card(
            @PathVariable String number, @RequestParam(required = false) @Nullable String names, Caller caller) {
        return drawn(number, names, caller, new Kind(".png", MediaType.IMAGE_PNG, press::png));
    }

    private ResponseEntity<byte[]> drawn(String number, @Nullable String names, Caller caller, Kind kind) {
        var read = Requests.number("number", number);
        var wished = Requests.oneOf(Names.class, "names", names);
        return switch (printing.document(read, wished, Requests.reader(caller), clock.instant())) {
            case PrintResult.Composed(var sheet) ->
                ResponseEntity.ok()
                        .contentType(kind.type())
                        .cacheControl(CacheControl.noStore())
                        .header(
                                HttpHeaders.CONTENT_DISPOSITION,
                                ContentDisposition.inline()
                                        .filename(read.value() + kind.ending())
                                        .build()
                                        .toString())
                        .body(kind.drawing().apply(sheet));
            case PrintResult.Refused refused -> PrintRefusals.of(refused).response();
        };
    }

    /** What is drawn. */
    private record Kind(String ending, MediaType type, Function<PassSheet, byte[]> drawing) {}
}
