package org.freightpass.webkit.trial;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** A form of a page, as far as sending it goes. */
@RestController
class TrialForm {

    @PostMapping("/trial/form")
    String take(@RequestParam String text, HttpServletRequest request) {
        return request.getMethod() + " " + text;
    }
}
