package org.freightpass.pass.printing.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import org.freightpass.pass.printing.PrintingPasses;
import org.freightpass.webkit.CommonProblem;
import org.freightpass.webkit.Problem;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The page behind the short address on a document: for anybody who holds it, found by no search engine. */
@Controller
class PublicPageController {
    private final PrintingPasses printing;
    private final LookLimit limit;
    private final Clock clock;

    PublicPageController(PrintingPasses printing, LookLimit limit, Clock clock) {
        this.printing = printing;
        this.limit = limit;
        this.clock = clock;
    }

    @GetMapping("/p/{address}")
    String pass(@PathVariable String address, HttpServletRequest request, HttpServletResponse response, Model model) {
        response.setHeader("X-Robots-Tag", "noindex, nofollow, noarchive");
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        limit.take(request.getRemoteAddr()).ifPresent(pause -> {
            throw Problem.of(CommonProblem.RATE_LIMITED).retryAfter(pause).exception();
        });
        var glance = printing.glance(address, clock.instant())
                .orElseThrow(() -> Problem.of(CommonProblem.NOT_FOUND)
                        .detail("There is no pass at this address. Type it again as it stands on the document, with all"
                                + " its digits and the six places after the hyphen.")
                        .exception());
        model.addAttribute("pass", glance);
        return "printing/pass";
    }
}
