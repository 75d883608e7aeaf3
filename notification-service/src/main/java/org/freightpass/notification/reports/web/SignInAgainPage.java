package org.freightpass.notification.reports.web;

import jakarta.servlet.http.HttpSession;
import java.util.regex.Pattern;
import org.freightpass.webkit.CommonProblem;
import org.freightpass.webkit.Problem;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.web.savedrequest.SimpleSavedRequest;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Signs somebody in again who is signed in, for a token to read reports with, and leads back to where they were. */
@Controller
@PreAuthorize("hasAnyRole('AGENT', 'SUPERVISOR')")
class SignInAgainPage {
    /** What a sign-in leads to, by the name that Spring Security has for it. */
    private static final String LEADS_TO = "SPRING_SECURITY_SAVED_REQUEST";

    private static final Pattern BACK = Pattern.compile(
            "/accountability/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}|/console\\?case=[0-9]{8}-[0-9]{4,8}");

    /** {@code back}: a matter or a case, and nothing else. */
    @GetMapping("/reports/sign-in")
    String again(@RequestParam String back, HttpSession session) {
        if (!BACK.matcher(back).matches()) {
            throw Problem.of(CommonProblem.FIELD_INVALID)
                    .field("back")
                    .detail("Go back to a matter or a case of this service.")
                    .exception();
        }
        session.setAttribute(LEADS_TO, new SimpleSavedRequest(back));
        return "redirect:/signin";
    }
}
