package org.freightpass.webkit.layout;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.freightpass.webkit.problems.PageErrors;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** Shows people what fails outside of any controller. */
@Hidden
@Controller
final class ErrorPage {

    private final PageErrors errors;

    ErrorPage(PageErrors errors) {
        this.errors = errors;
    }

    @RequestMapping(path = "/error", produces = MediaType.TEXT_HTML_VALUE)
    ModelAndView show(HttpServletRequest request, HttpServletResponse response) {
        return errors.dispatched(request, response);
    }
}
