package org.freightpass.webkit.pages;

import org.freightpass.webkit.Caller;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** {@code /} of a service that has no start page of its own: who is signed in, and where the API is described. */
@Controller
final class HomePage {

    @GetMapping("/")
    String home(Caller caller, Model model) {
        model.addAttribute("caller", caller);
        return "webkit/home";
    }
}
