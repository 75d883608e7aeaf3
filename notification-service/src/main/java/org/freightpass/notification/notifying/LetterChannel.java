package org.freightpass.notification.notifying;

/** How letters leave the house. Safe for several threads; never throws for a failure of the other side. */
public interface LetterChannel {
    Notice.Channel channel();

    SendResult send(Letter letter);

    /** Whether nothing would be tried now, whatever the letter: then none need be taken from the ledger. */
    boolean isResting();
}
