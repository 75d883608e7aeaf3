package org.freightpass.notification.notifying.sending;

import java.util.List;
import org.freightpass.contracts.saying.Sentence;
import org.freightpass.notification.notifying.Letter;
import org.freightpass.notification.notifying.LetterChannel;
import org.freightpass.notification.notifying.Notice.Channel;
import org.freightpass.notification.notifying.Said;
import org.freightpass.notification.notifying.SendResult;

/**
 * SMS through the first gateway that takes it. Before a gateway is tried, the ledger knows which: after a crash or an
 * answer that was lost the repeat goes to the same one, which knows it, and to no other.
 */
final class SmsChannel implements LetterChannel {
    private final List<SmsGateway> gateways;
    private final Noting noting;

    /** Says in the ledger which gateway is about to be tried. */
    interface Noting {
        void through(Letter letter, String gateway);
    }

    SmsChannel(List<SmsGateway> gateways, Noting noting) {
        this.gateways = List.copyOf(gateways);
        this.noting = noting;
    }

    @Override
    public Channel channel() {
        return Channel.SMS;
    }

    @Override
    public boolean isResting() {
        return !gateways.isEmpty() && gateways.stream().allMatch(SmsGateway::isResting);
    }

    @Override
    public SendResult send(Letter letter) {
        SendResult result = new SendResult.Rejected(
                Said.by("No gateway for SMS is set up that may take it.", Sentence.GATEWAY_MISSING));
        for (SmsGateway gateway : gateways) {
            if (mayTake(gateway, letter)) {
                noting.through(letter, gateway.name());
                result = gateway.send(letter);
                if (!isSurelyNotTaken(result)) {
                    return result;
                }
            }
        }
        return result;
    }

    /** What may have been taken somewhere goes nowhere else. */
    private static boolean mayTake(SmsGateway gateway, Letter letter) {
        return !letter.uncertain() || gateway.name().equals(letter.gateway());
    }

    private static boolean isSurelyNotTaken(SendResult result) {
        return switch (result) {
            case SendResult.NotSent failed -> true;
            case SendResult.Away away -> true;
            case SendResult.NotTried resting -> true;
            case SendResult.Sent sent -> false;
            case SendResult.Rejected rejected -> false;
            case SendResult.Unknown unknown -> false;
        };
    }
}
