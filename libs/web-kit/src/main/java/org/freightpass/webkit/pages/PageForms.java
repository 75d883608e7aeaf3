package org.freightpass.webkit.pages;

import jakarta.servlet.http.HttpServletRequest;
import org.freightpass.webkit.problems.PageRequests;
import org.freightpass.webkit.settings.PagesSettings;
import org.springframework.http.MediaType;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;

/**
 * Forms of pages: each carries a token against forgery across sites, which outlives the session; what is sent after the
 * session is over waits until its sender has signed in again, and is then taken as it was sent.
 */
final class PageForms {

    private PageForms() {}

    static void protect(HttpSecurity http, PagesSettings pages) {
        CookieCsrfTokenRepository tokens = new CookieCsrfTokenRepository();
        tokens.setCookieName(pages.cookie() + "-form");
        tokens.setCookieCustomizer(cookie -> cookie.sameSite("Lax").secure(pages.cookieSecure()));
        HttpSessionRequestCache waiting = waiting();
        http.csrf(csrf -> csrf.csrfTokenRepository(tokens)).requestCache(cache -> cache.requestCache(waiting));
    }

    /** What waits for a sign-in comes back under the very address that was asked for: people copy addresses. */
    @SuppressWarnings("NullAway") // declared without null, yet null is how the cache is told to add no parameter
    private static HttpSessionRequestCache waiting() {
        HttpSessionRequestCache waiting = new HttpSessionRequestCache();
        waiting.setRequestMatcher(PageForms::canWait);
        waiting.setMatchingRequestParameterName(null);
        return waiting;
    }

    /** A page goes to the sign-in; a part of a page has the whole page loaded again, which then does. */
    static AuthenticationEntryPoint orAgain(String start) {
        AuthenticationEntryPoint signIn = new LoginUrlAuthenticationEntryPoint(start);
        return (request, response, needed) -> {
            if (PageRequests.isPart(request)) {
                response.setHeader("HX-Refresh", "true");
                response.setStatus(401);
            } else {
                signIn.commence(request, response, needed);
            }
        };
    }

    /** Parts of pages, files and pictures are not what anybody wants to come back to. */
    private static boolean canWait(HttpServletRequest request) {
        String type = request.getContentType();
        boolean form = request.getMethod().equals("POST")
                && type != null
                && type.startsWith(MediaType.APPLICATION_FORM_URLENCODED_VALUE);
        return (form || request.getMethod().equals("GET"))
                && !PageRequests.isPart(request)
                && PageRequests.isForPage(request);
    }
}
