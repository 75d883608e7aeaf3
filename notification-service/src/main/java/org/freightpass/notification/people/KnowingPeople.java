package org.freightpass.notification.people;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/** Remembers what people are called, and tells it to those who may read it. Each name is by itself: no transaction. */
public class KnowingPeople {
    private final Names names;

    public KnowingPeople(Names names) {
        this.names = names;
    }

    /** Somebody with this name in the token has come. */
    public void came(String account, Set<String> roles, String name, Instant now) {
        if (PeopleRule.staff(roles)) {
            PeopleRule.kept(account, name)
                    .filter(kept -> names.find(account).filter(kept::equals).isEmpty())
                    .ifPresent(kept -> names.keep(account, kept, now));
        }
    }

    /** What the account is called, for a reader with these roles. */
    public Optional<String> nameOf(String account, Set<String> readersRoles) {
        return PeopleRule.staff(readersRoles) ? names.find(account) : Optional.empty();
    }
}
