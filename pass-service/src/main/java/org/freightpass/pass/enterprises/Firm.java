package org.freightpass.pass.enterprises;

import java.time.Instant;
import org.freightpass.contracts.CreditCode;
import org.freightpass.contracts.DivisionCode;

/** A logistics firm as of one version. Versions start at 1 and grow by one with each change. */
public record Firm(
        FirmId id,
        int version,
        String name,
        CreditCode creditCode,
        Standing standing,
        DivisionCode division,
        Contact contact,
        Instant registeredAt,
        Instant changedAt) {

    public Firm {
        if (version < 1 || name.isBlank()) {
            throw new IllegalArgumentException(
                    "A firm has a name and a version from 1: '%s', %d".formatted(name, version));
        }
    }

    Firm with(Standing changed, Instant at) {
        return new Firm(id, version + 1, name, creditCode, changed, division, contact, registeredAt, at);
    }

    /** Who acts for it changed: others learn of that by a new version too. */
    Firm withOtherMembers(Instant at) {
        return new Firm(id, version + 1, name, creditCode, standing, division, contact, registeredAt, at);
    }

    Firm with(Contact changed, Instant at) {
        return new Firm(id, version + 1, name, creditCode, standing, division, changed, registeredAt, at);
    }
}
