package org.freightpass.notification.intake;

import org.freightpass.messaging.deadletters.DeadLetterPublisher;
import org.freightpass.messaging.inbox.Inbox;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Gives every consumer its way of taking batches. */
@Component
public final class Intakes {
    private final Inbox inbox;
    private final DeadLetterPublisher deadLetters;
    private final TransactionTemplate transactions;

    Intakes(Inbox inbox, DeadLetterPublisher deadLetters, TransactionTemplate transactions) {
        this.inbox = inbox;
        this.deadLetters = deadLetters;
        this.transactions = transactions;
    }

    /** {@code consumer}: under which name the inbox remembers what it has taken. */
    public BatchIntake of(String consumer) {
        return new BatchIntake(consumer, inbox, deadLetters, transactions);
    }
}
