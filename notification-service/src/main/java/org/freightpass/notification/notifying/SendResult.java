package org.freightpass.notification.notifying;

/** What came of sending a letter. */
public sealed interface SendResult {
    /** The channel has taken it. */
    record Sent() implements SendResult {}

    /** It was not taken and never will be, such as an address that does not exist. */
    record Rejected(Said reason) implements SendResult {}

    /** It was tried and surely not taken; another time may do. */
    record NotSent(Said reason) implements SendResult {}

    /** It was surely not taken, since nobody could be reached there or nothing is taken now. */
    record Away(Said reason) implements SendResult {}

    /** It was not even tried: the channel is resting or busy. */
    record NotTried(Said reason) implements SendResult {}

    /** It may have been taken or not. */
    record Unknown(Said reason) implements SendResult {}
}
