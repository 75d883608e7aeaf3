package org.freightpass.checkpoint.offline.cose;

import java.time.Clock;
import org.freightpass.checkpoint.CurrentTrust;
import org.freightpass.checkpoint.offline.Endorser;
import org.freightpass.checkpoint.offline.KitKeys;
import org.freightpass.checkpoint.offline.SigningKits;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.Scheduled;

@Configuration(proxyBeanMethods = false)
class KitConfiguration {

    @Bean
    SigningKits signingKits(KitKeys keys, CurrentTrust trust, Endorser endorser, KitSettings settings) {
        var notary = new CoseKitNotary(keys, settings.secret(), trust.roots());
        return new SigningKits(keys, notary, endorser, settings.keyLife());
    }

    @Bean
    KitKeyRound kitKeyRound(SigningKits signing, KitSettings settings, Clock clock) {
        return new KitKeyRound(signing, settings, clock);
    }

    /** Looks now and then whether a key or an endorsement is due. What stands in the way is logged when it changes. */
    static final class KitKeyRound {
        private static final Logger LOG = LoggerFactory.getLogger(KitKeyRound.class);
        private static final String GOOD = "";

        private final SigningKits signing;
        private final KitSettings settings;
        private final Clock clock;
        private String said = GOOD;

        KitKeyRound(SigningKits signing, KitSettings settings, Clock clock) {
            this.signing = signing;
            this.settings = settings;
            this.clock = clock;
        }

        @Scheduled(fixedDelayString = "${freight.checkpoint.kit.keep-every:10s}")
        void keep() {
            var now = settings.isOn() ? kept() : "freight.checkpoint.kit.password is not set";
            if (!said.equals(now)) {
                said = now;
                if (now.equals(GOOD)) {
                    LOG.info("The key that signs offline kits is endorsed");
                } else {
                    LOG.warn("Offline kits are not certified, or soon will not be: {}", now);
                }
            }
        }

        private String kept() {
            try {
                return signing.keep(clock.instant()).orElse(GOOD);
            } catch (RuntimeException e) {
                return e.toString();
            }
        }
    }
}
