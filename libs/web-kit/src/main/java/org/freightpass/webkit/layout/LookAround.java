package org.freightpass.webkit.layout;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.freightpass.webkit.Caller;
import org.freightpass.webkit.problems.PageRequests;
import org.freightpass.webkit.security.Callers;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.util.WebUtils;

/** Puts the look beside each page's model, and takes a language that the address asks for. */
final class LookAround implements HandlerInterceptor {

    static final String THEME_COOKIE = "theme";

    private final Navigation navigation;
    private final Languages languages;
    private final boolean signIn;

    LookAround(Navigation navigation, Languages languages, boolean signIn) {
        this.navigation = navigation;
        this.languages = languages;
        this.signIn = signIn;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (PageRequests.isForPage(request)) {
            languages.choose(request, response);
            response.addHeader(HttpHeaders.VARY, "Cookie, Accept-Language");
            request.setAttribute("look", look(request));
        }
        return true;
    }

    private Look look(HttpServletRequest request) {
        Caller caller = Callers.of(SecurityContextHolder.getContext().getAuthentication());
        String path = path(request);
        return new Look(
                caller,
                navigation.site(),
                navigation.entriesFor(caller),
                path,
                path + "?" + query(request),
                theme(request),
                signIn);
    }

    private static String path(HttpServletRequest request) {
        return request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String failed
                ? failed
                : request.getRequestURI();
    }

    private static String query(HttpServletRequest request) {
        String query = request.getQueryString();
        if (query == null) {
            return "";
        }
        return Arrays.stream(query.split("&"))
                .filter(part -> !part.startsWith(Languages.PARAMETER + "=") && !part.isEmpty())
                .map(part -> part + "&")
                .collect(Collectors.joining());
    }

    private static @Nullable String theme(HttpServletRequest request) {
        Cookie cookie = WebUtils.getCookie(request, THEME_COOKIE);
        return cookie != null
                        && (cookie.getValue().equals("dark")
                                || cookie.getValue().equals("light"))
                ? cookie.getValue()
                : null;
    }
}
