package org.freightpass.pass.issuing.web;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.util.HexFormat;
import java.util.function.BiFunction;
import org.freightpass.contracts.PassNumber;
import org.freightpass.pass.PassNumbers;
import org.freightpass.pass.PassProblem;
import org.freightpass.pass.issuing.Passes;
import org.freightpass.pass.trust.Codes;
import org.freightpass.pass.trust.SignedCode;
import org.freightpass.webkit.Caller;
import org.freightpass.webkit.CommonProblem;
import org.freightpass.webkit.Problem;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The signed code of a live pass, as text and as a picture, for its holder, its operators and administrators. */
@RestController
@RequestMapping("/api/v1/passes/{number}")
@PreAuthorize("hasAnyRole('FIRM', 'OPERATOR', 'ADMIN')")
class CodeController {
    private static final int SMALLEST = 200;
    private static final int LARGEST = 2_000;
    private static final MediaType SVG = MediaType.valueOf("image/svg+xml");

    private final Passes passes;
    private final Codes codes;
    private final Readers readers;
    private final Clock clock;

    CodeController(Passes passes, Codes codes, Readers readers, Clock clock) {
        this.passes = passes;
        this.codes = codes;
        this.readers = readers;
        this.clock = clock;
    }

    /** The text of the QR code, the pass's version that it states, and when it was signed. */
    record Token(String token, int version, Instant signedAt) {}

    @GetMapping(path = "/token", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Token> token(@PathVariable String number, Caller caller) {
        var code = code(number, caller);
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noCache().cachePrivate())
                .eTag(tag(code, "json"))
                .body(new Token(code.text(), code.version(), code.signedAt()));
    }

    @GetMapping(path = "/token", produces = MediaType.TEXT_PLAIN_VALUE)
    ResponseEntity<byte[]> text(@PathVariable String number, Caller caller) {
        var code = code(number, caller);
        return picture(code, MediaType.TEXT_PLAIN, 0, (text, size) -> text.getBytes(StandardCharsets.US_ASCII));
    }

    @GetMapping("/code.png")
    ResponseEntity<byte[]> png(
            @PathVariable String number, @RequestParam(defaultValue = "600") int size, Caller caller) {
        return picture(code(number, caller), MediaType.IMAGE_PNG, checked(size), codes::png);
    }

    @GetMapping("/code.svg")
    ResponseEntity<byte[]> svg(
            @PathVariable String number, @RequestParam(defaultValue = "600") int size, Caller caller) {
        return picture(
                code(number, caller),
                SVG,
                checked(size),
                (text, pixels) -> codes.svg(text, pixels).getBytes(StandardCharsets.UTF_8));
    }

    private static ResponseEntity<byte[]> picture(
            SignedCode code, MediaType type, int size, BiFunction<String, Integer, byte[]> drawn) {
        return ResponseEntity.ok()
                .contentType(type)
                .cacheControl(CacheControl.noCache().cachePrivate())
                .eTag(tag(code, type + "/" + size))
                .body(drawn.apply(code.text(), size));
    }

    private SignedCode code(String number, Caller caller) {
        PassNumber read = PassNumbers.read("number", number);
        var pass = passes.find(read)
                .orElseThrow(() -> missing("There is no pass with this number.").exception());
        if (!readers.mayRead(pass, caller)) {
            throw Problem.of(CommonProblem.FORBIDDEN).exception();
        }
        var status = pass.at(clock.instant()).status();
        if (!status.live()) {
            throw Problem.of(PassProblem.PASS_GONE).with("state", status.name()).exception();
        }
        return codes.of(read)
                .orElseThrow(() -> missing("The pass is not signed yet: ask again in some seconds.")
                        .exception());
    }

    private static Problem missing(String detail) {
        return Problem.of(CommonProblem.NOT_FOUND).detail(detail);
    }

    private static int checked(int size) {
        if (size < SMALLEST || size > LARGEST) {
            throw Problem.of(CommonProblem.FIELD_INVALID)
                    .field("size")
                    .detail("Ask for " + SMALLEST + " to " + LARGEST + " pixels.")
                    .exception();
        }
        return size;
    }

    private static String tag(SignedCode code, String form) {
        try {
            var hash = MessageDigest.getInstance("SHA-256")
                    .digest((code.text() + form).getBytes(StandardCharsets.US_ASCII));
            return '"' + HexFormat.of().formatHex(hash, 0, 16) + '"';
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("This Java runtime has no SHA-256", e);
        }
    }
}
