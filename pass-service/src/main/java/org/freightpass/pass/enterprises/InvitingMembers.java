package org.freightpass.pass.enterprises;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.freightpass.pass.enterprises.EnterpriseRefusal.Kind;
import org.freightpass.pass.enterprises.FirmChanges.Change;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.annotation.Transactional;

/** Lets owners share a firm, and answers who sees which firm. Safe for use by several threads. */
public class InvitingMembers {

    private final Firms firms;
    private final Memberships memberships;
    private final FirmChanges changes;

    public InvitingMembers(Firms firms, Memberships memberships, FirmChanges changes) {
        this.firms = firms;
        this.memberships = memberships;
        this.changes = changes;
    }

    /** The invited person acts for the firm from their next request on. */
    @Transactional
    public FirmResult invite(FirmId id, @Nullable String username, Membership.Role role, Actor by, Instant now) {
        Optional<Membership.Role> own = memberships.roleOf(by.person(), id);
        Optional<Firm> firm = firms.find(id);
        if (firm.isEmpty() || own.isEmpty()) {
            return FirmResult.refused(Kind.FIRM_UNKNOWN, "There is no firm " + id + " that you act for.");
        }
        if (!EnterpriseRule.mayKeep(own)) {
            return FirmResult.refused(Kind.NOT_AN_OWNER, "Ask an owner of the firm to invite members.");
        }
        if (username == null || !EnterpriseRule.isUsername(username)) {
            return new FirmResult.Refused(List.of(new EnterpriseRefusal(
                    Kind.NAME_BAD, "username", "Enter the name the person signs in with, without blanks.")));
        }
        boolean known = memberships.membersOf(id).stream()
                .anyMatch(member -> member.username().equals(username));
        if (known) {
            return new FirmResult.Refused(List.of(new EnterpriseRefusal(
                    Kind.ALREADY_A_MEMBER, "username", username + " is a member of the firm already.")));
        }
        return add(new Membership(id, username, role, now), firm.get(), by);
    }

    /** The firm's version is the lock: of two who invite at once, one is refused before anything is written. */
    private FirmResult add(Membership membership, Firm before, Actor by) {
        Firm after = before.withOtherMembers(membership.since());
        if (!firms.replace(after)) {
            return FirmResult.refused(
                    Kind.CHANGED_MEANWHILE, "The firm was changed meanwhile: read it again and repeat.");
        }
        memberships.invite(membership);
        changes.changed(new Change(FirmChanges.Kind.MEMBER_INVITED, before, after, by, membership.username()));
        return new FirmResult.Done(after);
    }

    /** The firm, where the caller acts for it or their office covers it. */
    @Transactional
    public Optional<Firm> visible(FirmId id, Actor to) {
        return firms.find(id)
                .filter(firm -> to.governs(firm.division())
                        || memberships.roleOf(to.person(), id).isPresent());
    }

    /** The firms the caller acts for. */
    @Transactional
    public List<Firm> firmsOf(Person person) {
        return firms.findAll(memberships.firmsOf(person));
    }
}
