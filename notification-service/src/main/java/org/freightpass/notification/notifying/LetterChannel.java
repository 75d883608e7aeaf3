package org.freightpass.notification.notifying;

/** How letters leave the house. Safe for several threads; never throws for a failure of the other side. */
public interface LetterChannel {
    SendResult send(Letter letter);
}
