package org.freightpass.notification.following.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import org.freightpass.notification.evidence.EvidenceRefusal;
import org.freightpass.notification.evidence.EvidenceResult;
import org.freightpass.notification.evidence.EvidenceRule;
import org.freightpass.notification.evidence.KeepingEvidence;
import org.freightpass.notification.following.CallerAct;
import org.freightpass.notification.following.FollowedCase;
import org.freightpass.notification.following.FollowingCases;
import org.freightpass.notification.following.FollowingCases.FollowResult;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** The page on which a caller follows a case, without an account. */
@Controller
class CasePage {
    private static final int LONGEST_KEY = 40;
    private static final int LONGEST_TEXT = 2000;

    private final FollowingCases following;
    private final KeepingEvidence evidence;
    private final Clock clock;

    CasePage(FollowingCases following, KeepingEvidence evidence, Clock clock) {
        this.following = following;
        this.evidence = evidence;
        this.clock = clock;
    }

    /** What the form does. */
    enum Doing {
        LOOK,
        REPLY,
        CLOSE,
        REOPEN
    }

    @GetMapping("/case")
    String form(@RequestParam(required = false) @Nullable String number, Model model) {
        model.addAttribute("number", number == null ? "" : number);
        model.addAttribute("telephone", "");
        return "case/case";
    }

    @PostMapping("/case")
    String follow(
            @RequestParam(defaultValue = "") String number,
            @RequestParam(defaultValue = "") String telephone,
            @RequestParam(defaultValue = "LOOK") Doing doing,
            @RequestParam(defaultValue = "") String text,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        response.setHeader(HttpHeaders.CACHE_CONTROL, CacheControl.noStore().getHeaderValue());
        model.addAttribute("number", number);
        model.addAttribute("telephone", telephone);
        String wanted = number.strip();
        String by = telephone.strip();
        boolean wordless = (doing == Doing.REPLY || doing == Doing.REOPEN) && text.isBlank();
        if (wanted.isEmpty() || by.isEmpty() || wanted.length() > LONGEST_KEY || by.length() > LONGEST_KEY) {
            model.addAttribute("fault", "case.fault.missing");
            return "case/case";
        }
        CallerAct act = wordless ? new CallerAct.Look() : act(doing, text);
        if (wordless) {
            model.addAttribute("fault", "case.fault.words");
        }
        show(following.follow(wanted, by, request.getRemoteAddr(), act, clock.instant()), model);
        return "case/case";
    }

    /** A file for an appeal; who may not follow the case is told no more than elsewhere. */
    @PostMapping(path = "/case/evidence", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    String give(
            @RequestParam(defaultValue = "") String number,
            @RequestParam(defaultValue = "") String telephone,
            @RequestParam MultipartFile file,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        String shown = follow(number, telephone, Doing.LOOK, "", model, request, response);
        if (model.getAttribute("followed") instanceof FollowedCase followed) {
            EvidenceResult result = evidence.give(
                    followed.number(), "caller", file.getOriginalFilename(), file.getBytes(), clock.instant());
            if (result instanceof EvidenceResult.Refused refused) {
                boolean over = refused.refusal() == EvidenceRefusal.CASE_OVER;
                model.addAttribute(over ? "fault" : "fileFault", "evidence.fault." + refused.refusal());
            }
            showFiles(followed, model);
        }
        return shown;
    }

    private void show(FollowResult result, Model model) {
        switch (result) {
            case FollowResult.Shown shown -> {
                model.addAttribute("followed", shown.followed());
                showFiles(shown.followed(), model);
            }
            case FollowResult.Unknown unknown -> model.addAttribute("fault", "case.fault.unknown");
            case FollowResult.NotNow notNow -> model.addAttribute("fault", "case.fault.notnow");
            case FollowResult.Limited limited -> model.addAttribute("fault", "case.fault.limited");
        }
    }

    private void showFiles(FollowedCase followed, Model model) {
        if (EvidenceRule.takesFiles(followed.kind())) {
            model.addAttribute("files", evidence.of(followed.number()));
        }
    }

    private static CallerAct act(Doing doing, String text) {
        String words = text.strip().replace('\0', ' ');
        String kept = words.length() > LONGEST_TEXT ? words.substring(0, LONGEST_TEXT) : words;
        return switch (doing) {
            case LOOK -> new CallerAct.Look();
            case REPLY -> new CallerAct.Reply(kept);
            case CLOSE -> new CallerAct.Close();
            case REOPEN -> new CallerAct.Reopen(kept);
        };
    }
}
