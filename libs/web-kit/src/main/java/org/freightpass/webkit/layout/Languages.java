package org.freightpass.webkit.layout;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.util.WebUtils;

/** Chinese or English: as chosen before, else as the browser prefers, else Chinese. The choice is kept in a cookie. */
final class Languages implements LocaleResolver {

    static final String PARAMETER = "lang";

    private static final Duration KEPT = Duration.ofDays(365);
    private static final Locale CHINESE = Locale.SIMPLIFIED_CHINESE;
    private static final String CHOSEN = Languages.class.getName();

    private final boolean secure;

    Languages(boolean secure) {
        this.secure = secure;
    }

    @Override
    public Locale resolveLocale(HttpServletRequest request) {
        if (request.getAttribute(CHOSEN) instanceof Locale chosen) {
            return chosen;
        }
        Cookie cookie = WebUtils.getCookie(request, PARAMETER);
        Locale kept = cookie == null ? null : named(cookie.getValue());
        return Objects.requireNonNullElseGet(kept, () -> preferred(request.getHeader(HttpHeaders.ACCEPT_LANGUAGE)));
    }

    @Override
    public void setLocale(HttpServletRequest request, @Nullable HttpServletResponse response, @Nullable Locale locale) {
        Locale chosen = Objects.requireNonNullElse(locale, CHINESE);
        request.setAttribute(CHOSEN, chosen);
        LocaleContextHolder.setLocale(chosen);
        if (response != null) {
            ResponseCookie cookie = ResponseCookie.from(PARAMETER, chosen.getLanguage())
                    .path("/")
                    .maxAge(KEPT)
                    .sameSite("Lax")
                    .secure(secure)
                    .httpOnly(true)
                    .build();
            response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
        }
    }

    /** Keeps the language that the address asks for; anything but the two is passed over. */
    void choose(HttpServletRequest request, HttpServletResponse response) {
        Locale asked = named(request.getParameter(PARAMETER));
        if (asked != null) {
            setLocale(request, response, asked);
        }
    }

    private static Locale preferred(@Nullable String header) {
        if (header == null) {
            return CHINESE;
        }
        try {
            Locale found = Locale.lookup(Locale.LanguageRange.parse(header), List.of(Locale.CHINESE, Locale.ENGLISH));
            return Locale.ENGLISH.equals(found) ? Locale.ENGLISH : CHINESE;
        } catch (IllegalArgumentException unreadable) {
            return CHINESE;
        }
    }

    private static @Nullable Locale named(@Nullable String language) {
        return switch (language) {
            case "zh" -> CHINESE;
            case "en" -> Locale.ENGLISH;
            case null, default -> null;
        };
    }
}
