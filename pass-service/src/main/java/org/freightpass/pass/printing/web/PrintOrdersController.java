package org.freightpass.pass.printing.web;

import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.freightpass.pass.PassProblem;
import org.freightpass.pass.printing.OrderResult;
import org.freightpass.pass.printing.OrderingPrints;
import org.freightpass.pass.printing.PrintOrder;
import org.freightpass.pass.printing.PrintOrders;
import org.freightpass.pass.printing.PrintWake;
import org.freightpass.webkit.Caller;
import org.freightpass.webkit.CommonProblem;
import org.freightpass.webkit.Problem;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/** Orders of many documents: taken, followed, fetched. */
@RestController
@RequestMapping("/api/v1/passes/documents")
@PreAuthorize("hasAnyRole('FIRM', 'OPERATOR')")
class PrintOrdersController {
    private static final int FAILURES_SHOWN = 1000;
    private static final MediaType ZIP = MediaType.parseMediaType("application/zip");
    private final OrderingPrints prints;
    private final PrintOrders orders;
    private final PrintWake work;
    private final Clock clock;

    PrintOrdersController(OrderingPrints prints, PrintOrders orders, PrintWake work, Clock clock) {
        this.prints = prints;
        this.orders = orders;
        this.work = work;
        this.clock = clock;
    }

    @PostMapping
    ResponseEntity<PrintOrderResponse> order(@RequestBody PrintOrderBody body, Caller caller) {
        return switch (prints.order(body.wish(), Requests.reader(caller), clock.instant())) {
            case OrderResult.Accepted(var order) -> {
                work.wake(order.id());
                yield ResponseEntity.accepted()
                        .location(URI.create("/api/v1/passes/documents/" + order.id()))
                        .body(PrintOrderResponse.of(order, List.of()));
            }
            case OrderResult.Unclear u ->
                Problem.of(PassProblem.PRINT_ORDER_UNCLEAR).response();
            case OrderResult.Empty e ->
                Problem.of(PassProblem.PRINT_ORDER_EMPTY).response();
            case OrderResult.TooMany(int most) ->
                Problem.of(PassProblem.PRINT_ORDER_TOO_LARGE)
                        .detail("One order prints " + most + " passes at most.")
                        .response();
        };
    }

    @GetMapping("/{id}")
    PrintOrderResponse status(@PathVariable UUID id, Caller caller) {
        return PrintOrderResponse.of(own(id, caller), orders.failures(id, FAILURES_SHOWN));
    }

    @GetMapping("/{id}/file")
    ResponseEntity<StreamingResponseBody> file(@PathVariable UUID id, Caller caller) {
        var order = own(id, caller);
        return switch (order.status()) {
            case RUNNING ->
                throw Problem.of(PassProblem.FILE_NOT_READY)
                        .detail(order.done() + order.failed() + " of " + order.total() + " passes so far.")
                        .exception();
            case FAILED -> throw Problem.of(PassProblem.FILE_FAILED).exception();
            case DONE ->
                ResponseEntity.ok()
                        .contentType(order.form() == PrintOrder.Form.PDF ? MediaType.APPLICATION_PDF : ZIP)
                        .contentLength(order.size())
                        .cacheControl(CacheControl.noStore())
                        .header(HttpHeaders.CONTENT_DISPOSITION, attachment(order))
                        .body(out -> orders.copy(id, out));
        };
    }

    private static String attachment(PrintOrder order) {
        var ending = order.form() == PrintOrder.Form.PDF ? ".pdf" : ".zip";
        return ContentDisposition.attachment()
                .filename("passes-" + order.id() + ending)
                .build()
                .toString();
    }

    private PrintOrder own(UUID id, Caller caller) {
        var order = orders.find(id)
                .filter(found -> found.until().isAfter(clock.instant()))
                .orElseThrow(() -> Problem.of(CommonProblem.NOT_FOUND)
                        .detail("There is no such order, or its time is over.")
                        .exception());
        if (!order.reader().subject().equals(caller.subject())) {
            throw Problem.of(CommonProblem.FORBIDDEN).exception();
        }
        return order;
    }
}
