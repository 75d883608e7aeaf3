package org.freightpass.notification.notifying.sending;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * All of {@code freight.notifying.email.*}; the server itself is {@code spring.mail.*}.
 *
 * @param from the sender's address
 * @param messageIdDomain what stands behind the at sign of a Message-ID
 * @param workers how many letters are sent at once
 * @param lookEvery how long a worker rests when nothing is due
 * @param timeLimit how long sending one letter may take
 * @param quickTries how often a connection that fails is tried before the letter waits
 * @param betweenTries how long to wait between those
 * @param perSecond how many letters may leave in a second
 * @param patience how long a letter waits for its second to come
 * @param failuresInPercent how many of the last calls must fail for the channel to rest
 * @param calls how many calls that is reckoned over
 * @param rest how long the channel rests
 */
@ConfigurationProperties("freight.notifying.email")
record EmailSettings(
        @DefaultValue("noreply@freightpass.example") String from,
        @DefaultValue("freightpass.example") String messageIdDomain,
        @DefaultValue("2") int workers,
        @DefaultValue("500ms") Duration lookEvery,
        @DefaultValue("20s") Duration timeLimit,
        @DefaultValue("2") int quickTries,
        @DefaultValue("200ms") Duration betweenTries,
        @DefaultValue("20") int perSecond,
        @DefaultValue("5s") Duration patience,
        @DefaultValue("50") int failuresInPercent,
        @DefaultValue("10") int calls,
        @DefaultValue("30s") Duration rest) {
    EmailSettings {
        if (!from.contains("@")) {
            throw new IllegalArgumentException("freight.notifying.email.from is '" + from + "': give an address");
        }
        if (!messageIdDomain.matches("[A-Za-z0-9.-]+")) {
            throw new IllegalArgumentException(
                    "freight.notifying.email.message-id-domain is '" + messageIdDomain + "': give a domain name");
        }
        new Limits(
                workers,
                lookEvery,
                timeLimit,
                quickTries,
                betweenTries,
                perSecond,
                patience,
                failuresInPercent,
                calls,
                rest);
    }

    Limits limits() {
        return new Limits(
                workers,
                lookEvery,
                timeLimit,
                quickTries,
                betweenTries,
                perSecond,
                patience,
                failuresInPercent,
                calls,
                rest);
    }
}
