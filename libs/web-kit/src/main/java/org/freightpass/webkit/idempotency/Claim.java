package org.freightpass.webkit.idempotency;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What came of asking for a key. */
sealed interface Claim {

    /** Nobody had it, or whoever had it is lost: the request is to be made, and its end told under this id. */
    record Mine(UUID id) implements Claim {}

    /** Another request with this key is under way. */
    record UnderWay(String requestHash) implements Claim {}

    /** There is an answer; {@code bodyHash} is null where the body was not read to its end. */
    record Answered(String requestHash, @Nullable String bodyHash, StoredAnswer answer) implements Claim {}
}
