package org.freightpass.pass.enterprises;

import java.util.List;
import java.util.Optional;

/**
 * Who acts for which firm. An invitation is by user name; the first time that user acts it is bound to their subject,
 * and from then on a stranger who is given the same name later does not inherit it.
 */
public interface Memberships {

    /** The person's own membership of the firm, empty for strangers (EN-04). */
    Optional<Membership> of(Person person, FirmId firm);

    /** The person's role in the firm, empty for strangers. */
    default Optional<Membership.Role> roleOf(Person person, FirmId firm) {
        return of(person, firm).map(Membership::role);
    }

    /** The firms the person acts for. */
    List<FirmId> firmsOf(Person person);

    List<Membership> membersOf(FirmId firm);

    /** The membership of the one who registers: bound to the subject at once. */
    void found(Membership owner, Person person);

    /** A member from now on, bound to a subject once they act. */
    void invite(Membership membership);

    /** No member any more from now on. */
    void remove(FirmId firm, String username);
}
