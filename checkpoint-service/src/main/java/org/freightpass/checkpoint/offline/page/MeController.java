package org.freightpass.checkpoint.offline.page;

import java.util.List;
import org.freightpass.webkit.Caller;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Who uses the page, and the token that its writes carry. */
@RestController
class MeController {

    /** The officer of the session. */
    record Me(String account, String name, List<String> checkpoints, String csrfHeader, String csrfToken) {}

    @GetMapping("/scan/api/v1/me")
    ResponseEntity<Me> me(Caller caller, CsrfToken token) {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(new Me(
                        caller.username(),
                        caller.name(),
                        caller.checkpoints(),
                        token.getHeaderName(),
                        token.getToken()));
    }
}
