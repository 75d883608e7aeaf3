package org.freightpass.webkit.security;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.freightpass.webkit.Caller;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.oauth2.core.ClaimAccessor;

/** From claims to authorities and to the caller; bearer tokens and page sessions carry the same claims. */
public final class Callers {

    private static final String ROLE_PREFIX = "ROLE_";

    private Callers() {}

    /** Anonymous for whoever did not sign in. */
    public static Caller of(@Nullable Authentication authentication) {
        if (authentication == null || !(authentication.getPrincipal() instanceof ClaimAccessor principal)) {
            return Caller.anonymous();
        }
        Map<String, Object> claims = principal.getClaims();
        String subject = text(claims, "sub", "unknown");
        String username = text(claims, "preferred_username", subject);
        return new Caller(
                subject,
                username,
                text(claims, "name", username),
                roles(authentication.getAuthorities()),
                optional(claims, "department"),
                optional(claims, "division"),
                texts(claims.get("checkpoints")),
                texts(claims.get("lines")));
    }

    /** {@code ROLE_X} for each X of the claim {@code roles}; none where it is missing or not a list. */
    public static Set<GrantedAuthority> authorities(Map<String, Object> claims) {
        Set<GrantedAuthority> authorities = new LinkedHashSet<>();
        for (String role : texts(claims.get("roles"))) {
            authorities.add(new SimpleGrantedAuthority(ROLE_PREFIX + role));
        }
        return authorities;
    }

    private static Set<String> roles(Collection<? extends GrantedAuthority> authorities) {
        Set<String> roles = new LinkedHashSet<>();
        for (GrantedAuthority authority : authorities) {
            String name = String.valueOf(authority.getAuthority());
            if (name.startsWith(ROLE_PREFIX)) {
                roles.add(name.substring(ROLE_PREFIX.length()));
            }
        }
        return roles;
    }

    private static List<String> texts(@Nullable Object claim) {
        return claim instanceof Collection<?> several
                ? several.stream().map(String::valueOf).toList()
                : List.of();
    }

    private static @Nullable String optional(Map<String, Object> claims, String name) {
        return claims.get(name) instanceof String text && !text.isBlank() ? text : null;
    }

    private static String text(Map<String, Object> claims, String name, String otherwise) {
        String found = optional(claims, name);
        return found == null ? otherwise : found;
    }
}
