package org.freightpass.webkit.problems;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;

/** Tells people in a browser from callers of an API. */
public final class PageRequests {

    private static final List<String> NO_PAGES = List.of("/api/", "/scan/api/", "/actuator", "/v3/api-docs");

    private PageRequests() {}

    /** A browser that opens a page, or a page of ours that asks for a part of itself. */
    public static boolean isForPage(HttpServletRequest request) {
        String accept = request.getHeader(HttpHeaders.ACCEPT);
        boolean asksForPage = isPart(request) || (accept != null && accept.contains("text/html"));
        return asksForPage && isPath(request.getRequestURI());
    }

    /** A page of ours that asks for a part of itself. */
    public static boolean isPart(HttpServletRequest request) {
        return request.getHeader("HX-Request") != null;
    }

    /** Whether there may be a page at this path. */
    public static boolean isPath(@Nullable String path) {
        return path != null && NO_PAGES.stream().noneMatch(path::startsWith);
    }
}
