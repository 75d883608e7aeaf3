package org.freightpass.webkit.problems;

import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;

/** Whether this request comes with an identity: a refused stranger is asked for a token, anyone else is refused. */
final class SignedIn {

    private SignedIn() {}

    static boolean now() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && !(authentication instanceof AnonymousAuthenticationToken);
    }
}
