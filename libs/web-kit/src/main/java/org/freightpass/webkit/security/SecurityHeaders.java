package org.freightpass.webkit.security;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/** The response headers that every answer carries, of the API and of pages. */
public final class SecurityHeaders {

    /** Nothing but what this service itself serves; no inline script, no frame around it. */
    public static final String CONTENT_SECURITY_POLICY = "default-src 'self'; base-uri 'none'; object-src 'none'; "
            + "frame-ancestors 'none'; img-src 'self' data:; form-action 'self'";

    private static final String HEADER = "Content-Security-Policy";
    private static final String WITH_CODES = "; script-src 'self' 'wasm-unsafe-eval'";
    private static final String READS_CODES = SecurityHeaders.class.getName() + ".codes";

    private SecurityHeaders() {}

    /** This page reads codes with the camera: WebAssembly, which its reader is compiled to, and no other evaluation. */
    public static void readsCodes(HttpServletRequest request) {
        request.setAttribute(READS_CODES, true);
    }

    public static void on(HttpSecurity http) {
        on(http, "");
    }

    /** {@code formTarget} is one more origin that a form of a page may lead to; none where empty. */
    public static void on(HttpSecurity http, String formTarget) {
        String policy = (CONTENT_SECURITY_POLICY + " " + formTarget).strip();
        http.headers(headers -> headers.contentSecurityPolicy(csp -> csp.policyDirectives(policy))
                .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.NO_REFERRER))
                .permissionsPolicyHeader(
                        permissions -> permissions.policy("camera=(self), geolocation=(self), microphone=()"))
                .frameOptions(frames -> frames.deny())
                .addHeaderWriter((request, response) -> {
                    if (request.getAttribute(READS_CODES) != null) {
                        response.setHeader(HEADER, response.getHeader(HEADER) + WITH_CODES);
                    }
                })
                .crossOriginOpenerPolicy(opener -> {}));
    }
}
