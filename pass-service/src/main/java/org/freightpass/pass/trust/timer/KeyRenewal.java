package org.freightpass.pass.trust.timer;

import java.time.Clock;
import org.freightpass.pass.trust.KeepingAuthorities;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** TR-07: lets the next key take over before one ends. Every instance runs it; the lock of an authority decides. */
@Component
class KeyRenewal {
    private final KeepingAuthorities authorities;
    private final Clock clock;

    KeyRenewal(KeepingAuthorities authorities, Clock clock) {
        this.authorities = authorities;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "${freight.pass.trust.renew-interval:1h}")
    void renew() {
        authorities.renew(clock.instant());
    }
}
