package org.freightpass.webkit.trial;

import jakarta.validation.constraints.Min;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.IntStream;
import org.freightpass.webkit.Caller;
import org.freightpass.webkit.CommonProblem;
import org.freightpass.webkit.Cursor;
import org.freightpass.webkit.Page;
import org.freightpass.webkit.PageRequest;
import org.freightpass.webkit.Problem;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.transaction.TransactionSystemException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Reads of every kind that the kit has something to say about. */
@RestController
@RequestMapping("/api/v1")
class TrialController {

    @GetMapping({"/whoami", "/open"})
    Caller whoami(Caller caller) {
        return caller;
    }

    @GetMapping("/chiefs")
    @PreAuthorize("hasRole('ADMIN')")
    String chiefs() {
        return "chief";
    }

    @GetMapping("/items/{number}")
    int item(@PathVariable int number) {
        return number;
    }

    @GetMapping("/search")
    String search(@RequestParam String plate, @RequestParam(defaultValue = "1") @Min(1) int least) {
        return plate + least;
    }

    @GetMapping("/numbers")
    Page<Integer> numbers(PageRequest page) {
        int from = page.start().map(cursor -> cursor.part(0, Integer::parseInt)).orElse(0);
        List<Integer> rows = IntStream.range(from, Math.min(100, from + page.fetch()))
                .boxed()
                .toList();
        return Page.of(rows, page, last -> Cursor.of(last + 1));
    }

    @GetMapping("/refused/returned")
    Object returned() {
        return refusal();
    }

    @GetMapping("/refused/answered")
    ResponseEntity<Caller> answered() {
        return refusal().response();
    }

    @GetMapping("/refused/thrown")
    Caller thrown() {
        throw refusal().exception();
    }

    @GetMapping("/broken")
    String broken() {
        throw new IllegalStateException("secret of the house");
    }

    @GetMapping("/away")
    String away() {
        throw new DataAccessResourceFailureException("connection to 10.1.2.3 refused");
    }

    @GetMapping("/away/at-the-end")
    String awayAtTheEnd() {
        throw new TransactionSystemException("JDBC rollback failed", new SQLException("closed: 10.1.2.3", "08003"));
    }

    @GetMapping("/too-long")
    String tooLong() {
        throw new DataAccessResourceFailureException("index row too large", new SQLException("too large", "54000"));
    }

    private static Problem refusal() {
        return Problem.of(CommonProblem.STALE_VERSION)
                .field("version")
                .detail("Version 3 is the newest.")
                .with("newest", 3);
    }
}
