package org.freightpass.pass.reviewing.pages;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.freightpass.contracts.Reading;
import org.freightpass.contracts.TypedNumber;
import org.freightpass.pass.Reviewers;
import org.freightpass.pass.reviewing.DeskQueue;
import org.freightpass.pass.reviewing.ReviewCase;
import org.freightpass.pass.reviewing.Sought;
import org.freightpass.webkit.Caller;
import org.springframework.context.MessageSource;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Finds applications and their passes by whatever somebody at the counter or on the telephone can name (RV-18). */
@Controller
@PreAuthorize("hasRole('OPERATOR')")
class SearchPage {
    private static final int SHOWN = 50;
    private final DeskQueue queue;
    private final Queues queues;
    private final DeskFiles files;
    private final MessageSource texts;

    SearchPage(DeskQueue queue, Queues queues, DeskFiles files, MessageSource texts) {
        this.queue = queue;
        this.queues = queues;
        this.files = files;
        this.texts = texts;
    }

    @GetMapping("/desk/search")
    String search(@RequestParam(defaultValue = "") String q, Caller caller, Model model, Locale locale) {
        var sought = sought(q);
        var found = found(sought, caller, SHOWN + 1);
        model.addAttribute("q", q);
        model.addAttribute("asked", !q.isBlank());
        model.addAttribute("fault", fault(q, sought.isPresent(), locale));
        model.addAttribute("rows", queues.rows(found.subList(0, Math.min(SHOWN, found.size())), caller, locale));
        model.addAttribute("more", found.size() > SHOWN);
        model.addAttribute(
                "what", sought.map(what -> what.getClass().getSimpleName()).orElse(""));
        return "reviewing/search";
    }

    /** What the page has found, and what it has no room for. */
    @GetMapping("/desk/search.csv")
    ResponseEntity<byte[]> file(@RequestParam(defaultValue = "") String q, Caller caller, Locale locale) {
        return files.found(found(sought(q), caller, DeskFiles.MOST), caller, locale);
    }

    private List<ReviewCase> found(Optional<Sought> sought, Caller caller, int most) {
        return sought.map(what -> queue.found(Reviewers.desk(caller), what, most))
                .orElse(List.of());
    }

    private String fault(String q, boolean readable, Locale locale) {
        if (q.isBlank() || readable) {
            return "";
        }
        var key = wrongNumber(q) ? "reviewing.search.check-digits" : "reviewing.search.unreadable";
        return String.valueOf(texts.getMessage(key, null, locale));
    }

    private static boolean wrongNumber(String q) {
        return TypedNumber.read(q) instanceof Reading.Bad<TypedNumber> bad
                && bad.code().equals("TYPED_NUMBER_CHECK");
    }

    private static Optional<Sought> sought(String q) {
        if (wrongNumber(q)) {
            return Optional.empty();
        }
        return TypedNumber.readNumber(q).good().<Sought>map(Sought.OfPass::new).or(() -> Sought.read(q));
    }
}
