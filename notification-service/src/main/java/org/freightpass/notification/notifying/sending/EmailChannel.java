package org.freightpass.notification.notifying.sending;

import org.freightpass.notification.notifying.Letter;
import org.freightpass.notification.notifying.LetterChannel;
import org.freightpass.notification.notifying.Notice.Channel;
import org.freightpass.notification.notifying.SendResult;

/** E-mail within its limits. */
final class EmailChannel implements LetterChannel {
    private static final String NAME = "email";

    private final SmtpSending smtp;
    private final Guard guard;

    EmailChannel(SmtpSending smtp, Guard guard) {
        this.smtp = smtp;
        this.guard = guard;
    }

    @Override
    public Channel channel() {
        return Channel.EMAIL;
    }

    @Override
    public SendResult send(Letter letter) {
        return guard.send(NAME, () -> smtp.send(letter));
    }

    @Override
    public boolean isResting() {
        return guard.isResting(NAME);
    }
}
