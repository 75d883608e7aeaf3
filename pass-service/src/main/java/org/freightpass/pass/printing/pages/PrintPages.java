package org.freightpass.pass.printing.pages;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.freightpass.contracts.PassNumber;
import org.freightpass.pass.PassNumbers;
import org.freightpass.pass.printing.OrderResult;
import org.freightpass.pass.printing.OrderingPrints;
import org.freightpass.pass.printing.OrderingPrints.Wish;
import org.freightpass.pass.printing.PrintOrder;
import org.freightpass.pass.printing.PrintOrders;
import org.freightpass.pass.printing.PrintWake;
import org.freightpass.pass.printing.Reader;
import org.freightpass.webkit.Caller;
import org.freightpass.webkit.CommonProblem;
import org.freightpass.webkit.Problem;
import org.springframework.context.MessageSource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/** Documents of several passes as one file; work on it goes on when the page is closed. */
@Controller
@RequestMapping("/documents")
@PreAuthorize("hasRole('FIRM')")
class PrintPages {
    private static final int FAILURES_SHOWN = 100;
    private final OrderingPrints prints;
    private final PrintOrders orders;
    private final PrintWake work;
    private final MessageSource texts;
    private final Clock clock;

    PrintPages(OrderingPrints prints, PrintOrders orders, PrintWake work, MessageSource texts, Clock clock) {
        this.prints = prints;
        this.orders = orders;
        this.work = work;
        this.texts = texts;
        this.clock = clock;
    }

    @PostMapping
    String order(
            @RequestParam(defaultValue = "") List<String> number,
            @RequestParam(defaultValue = "PDF") PrintOrder.Form form,
            Caller caller,
            Model model,
            Locale locale) {
        List<PassNumber> numbers =
                number.stream().map(text -> PassNumbers.read("number", text)).toList();
        var wish = new Wish(numbers, null, null, form, null);
        return switch (prints.order(wish, reader(caller), clock.instant())) {
            case OrderResult.Accepted(var order) -> {
                work.wake(order.id());
                yield "redirect:/documents/" + order.id();
            }
            case OrderResult.TooMany(int most) ->
                nothing(texts.getMessage("printing.too-many", new Object[] {most}, locale), model);
            case OrderResult.Unclear unclear -> nothing(texts.getMessage("printing.choose", null, locale), model);
            case OrderResult.Empty empty -> nothing(texts.getMessage("printing.choose", null, locale), model);
        };
    }

    /** Nothing was ordered: whoever opens this address is led to the list. */
    @GetMapping
    String list() {
        return "redirect:/passes";
    }

    @GetMapping("/{id}")
    String one(@PathVariable UUID id, Caller caller, Model model) {
        watch(id, caller, model);
        return "printing/order";
    }

    /** The part of the page that moves. */
    @GetMapping("/{id}/progress")
    String progress(@PathVariable UUID id, Caller caller, Model model) {
        watch(id, caller, model);
        return "printing/order :: printed";
    }

    @GetMapping("/{id}/file")
    ResponseEntity<StreamingResponseBody> file(@PathVariable UUID id, Caller caller) {
        PrintOrder order = own(id, caller);
        if (order.status() != PrintOrder.Status.DONE) {
            throw Problem.of(CommonProblem.NOT_FOUND).exception();
        }
        boolean pdf = order.form() == PrintOrder.Form.PDF;
        return ResponseEntity.ok()
                .contentType(pdf ? MediaType.APPLICATION_PDF : MediaType.parseMediaType("application/zip"))
                .contentLength(order.size())
                .cacheControl(CacheControl.noStore())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("passes-" + order.id() + (pdf ? ".pdf" : ".zip"))
                                .build()
                                .toString())
                .body(out -> orders.copy(id, out));
    }

    private static String nothing(String text, Model model) {
        model.addAttribute("nothing", text);
        return "printing/order";
    }

    private void watch(UUID id, Caller caller, Model model) {
        PrintOrder order = own(id, caller);
        model.addAttribute("order", order);
        model.addAttribute("running", order.status() == PrintOrder.Status.RUNNING);
        model.addAttribute("failures", orders.failures(id, FAILURES_SHOWN));
    }

    /** Somebody else's order, and one whose time is over, looks like none. */
    private PrintOrder own(UUID id, Caller caller) {
        return orders.find(id)
                .filter(found -> found.until().isAfter(clock.instant()))
                .filter(found -> found.reader().subject().equals(caller.subject()))
                .orElseThrow(() -> Problem.of(CommonProblem.NOT_FOUND).exception());
    }

    private static Reader reader(Caller caller) {
        return new Reader(caller.subject(), caller.username(), null, false);
    }
}
