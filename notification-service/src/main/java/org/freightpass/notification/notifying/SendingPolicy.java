package org.freightpass.notification.notifying;

import java.time.Duration;

/**
 * The numbers of the rules that a setting may change.
 *
 * @param digestWindow how long a notice waits for others of its kind
 * @param attempts how often a letter is tried before it has failed
 * @param firstWait how long after the first failure it is tried again; doubles from there
 * @param longestWait how far the doubling goes
 * @param lease how long a letter may be under way before its result counts as unknown
 * @param giveUpAfter how long a notice waits for a gateway that cannot be reached
 * @param webhookRetries how long a webhook is tried again
 * @param webhookDisabledAfter how long a webhook may fail before it is disabled
 */
public record SendingPolicy(
        Duration digestWindow,
        int attempts,
        Duration firstWait,
        Duration longestWait,
        Duration lease,
        Duration giveUpAfter,
        Duration webhookRetries,
        Duration webhookDisabledAfter) {
    public SendingPolicy {
        if (digestWindow.isNegative() || attempts < 1 || !firstWait.isPositive() || !lease.isPositive()) {
            throw new IllegalArgumentException("The numbers of sending must be positive, found " + digestWindow + ", "
                    + attempts + ", " + firstWait + ", " + lease);
        }
        if (!giveUpAfter.isPositive() || !webhookRetries.isPositive() || !webhookDisabledAfter.isPositive()) {
            throw new IllegalArgumentException("The times of giving up must be positive, found " + giveUpAfter + ", "
                    + webhookRetries + ", " + webhookDisabledAfter);
        }
        if (longestWait.compareTo(firstWait) < 0) {
            throw new IllegalArgumentException("The longest wait " + longestWait + " is below the first " + firstWait);
        }
    }
}
