package org.freightpass.pass.issuing;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Whose pass it is: a firm's, or, without one, the single driver's whose subject {@code owner} is. */
public record Holder(String owner, @Nullable UUID firm) {

    boolean same(Holder other) {
        return firm == null ? other.firm == null && owner.equals(other.owner) : firm.equals(other.firm);
    }
}
