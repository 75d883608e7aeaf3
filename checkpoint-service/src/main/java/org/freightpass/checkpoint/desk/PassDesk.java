package org.freightpass.checkpoint.desk;

import java.util.UUID;
import org.freightpass.contracts.CheckpointCode;
import org.jspecify.annotations.Nullable;

/** The desk of pass-service. Never throws for want of it: {@link Answer.Away} says so. */
public interface PassDesk {

    Answer issue(UUID id, CheckpointCode checkpoint, String body, String token);

    /** What it says. */
    sealed interface Answer {

        /** The pass is there. */
        record Issued(String number) implements Answer {}

        /** It will not be issued; {@code number} is that of the live pass in the way. */
        record Refused(String code, String text, @Nullable String number) implements Answer {}

        /** No answer that ends the matter: it is asked again later. */
        record Away(String why) implements Answer {}
    }
}
