package org.freightpass.pass.printing.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.freightpass.contracts.PassNumber;
import org.freightpass.contracts.Plate;
import org.freightpass.contracts.TypedNumber;
import org.freightpass.pass.printing.Glance;
import org.freightpass.pass.printing.PrintingPasses;
import org.freightpass.passtoken.Inspection;
import org.freightpass.passtoken.PassTokens;
import org.freightpass.webkit.CommonProblem;
import org.freightpass.webkit.Problem;
import org.freightpass.webkit.security.SecurityHeaders;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Whether a pass is good, for anybody who has the document or sees the vehicle: by its code, its address, or number and plate. */
@Controller
class VerifyPage {
    private static final Pattern ADDRESS = Pattern.compile("/p/([A-Za-z0-9-]{14,40})(?![A-Za-z0-9-])");
    private final PrintingPasses printing;
    private final LookLimit limit;
    private final MessageSource texts;
    private final Clock clock;

    VerifyPage(PrintingPasses printing, LookLimit limit, MessageSource texts, Clock clock) {
        this.printing = printing;
        this.limit = limit;
        this.texts = texts;
        this.clock = clock;
    }

    @GetMapping("/verify")
    String verify(
            @RequestParam(defaultValue = "") String number,
            @RequestParam(defaultValue = "") String plate,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            Locale locale) {
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        SecurityHeaders.readsCodes(request);
        Map<String, String> faults = new LinkedHashMap<>();
        model.addAttribute("number", number);
        model.addAttribute("plate", plate);
        model.addAttribute("faults", faults);
        if (number.isBlank() && plate.isBlank()) {
            return "printing/verify";
        }
        Matcher address = ADDRESS.matcher(number);
        if (address.find()) {
            return "redirect:/p/" + address.group(1);
        }
        if (number.startsWith(PassTokens.PREFIX)) {
            return scanned(number, request, model, locale);
        }
        Optional<PassNumber> read = TypedNumber.readNumber(number).good();
        Optional<Plate> vehicle = Plate.read(plate).good();
        if (read.isEmpty()) {
            faults.put("number", texts.getMessage("verify.fault.number", null, locale));
        }
        if (vehicle.isEmpty()) {
            faults.put("plate", texts.getMessage("verify.fault.plate", null, locale));
        }
        if (!faults.isEmpty()) {
            return "printing/verify";
        }
        take(request);
        return shown(printing.glance(read.orElseThrow(), vehicle.orElseThrow(), clock.instant()), "nothing", model);
    }

    /** A code says its number; whether it counts, the register says. */
    private String scanned(String code, HttpServletRequest request, Model model, Locale locale) {
        model.addAttribute("number", "");
        if (!(PassTokens.inspect(code) instanceof Inspection.Legible(var key, var claimed, var size))) {
            model.addAttribute("faults", Map.of("number", texts.getMessage("verify.fault.code", null, locale)));
            return "printing/verify";
        }
        take(request);
        return shown(printing.glance(claimed.number(), code, clock.instant()), "other", model);
    }

    private void take(HttpServletRequest request) {
        limit.take(request.getRemoteAddr()).ifPresent(pause -> {
            throw Problem.of(CommonProblem.RATE_LIMITED).retryAfter(pause).exception();
        });
    }

    private static String shown(Optional<Glance> glance, String otherwise, Model model) {
        if (glance.isEmpty()) {
            model.addAttribute(otherwise, true);
            return "printing/verify";
        }
        model.addAttribute("pass", glance.get());
        return "printing/pass";
    }
}
