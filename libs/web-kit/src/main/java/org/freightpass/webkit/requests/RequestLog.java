package org.freightpass.webkit.requests;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;
import org.springframework.web.servlet.HandlerMapping;

/**
 * One line for each request: method, route, status, time. The route is the pattern of the controller, never the address
 * itself, which may hold a plate or a name. Good reads are logged at DEBUG, what failed on our side at WARN.
 */
final class RequestLog {

    private static final Logger LOG = LoggerFactory.getLogger("org.freightpass.webkit.requests");

    private final HttpServletRequest request;
    private final long startedAt;

    private RequestLog(HttpServletRequest request, long startedAt) {
        this.request = request;
        this.startedAt = startedAt;
    }

    static RequestLog start(HttpServletRequest request) {
        return new RequestLog(request, System.nanoTime());
    }

    void end(HttpServletResponse response) {
        Level level = level(response.getStatus());
        if (!LOG.isEnabledForLevel(level)) {
            return;
        }
        long millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - startedAt);
        LOG.atLevel(level)
                .addKeyValue("method", request.getMethod())
                .addKeyValue("route", route())
                .addKeyValue("status", response.getStatus())
                .addKeyValue("ms", millis)
                .log("{} {} {} in {} ms", request.getMethod(), route(), response.getStatus(), millis);
    }

    private Level level(int status) {
        if (status >= 500) {
            return Level.WARN;
        }
        boolean read = "GET".equals(request.getMethod()) || "HEAD".equals(request.getMethod());
        return read && status < 400 ? Level.DEBUG : Level.INFO;
    }

    private String route() {
        Object pattern = request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
        return pattern == null ? "-" : pattern.toString();
    }
}
