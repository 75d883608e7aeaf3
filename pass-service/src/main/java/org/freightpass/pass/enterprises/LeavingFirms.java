package org.freightpass.pass.enterprises;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.freightpass.pass.enterprises.EnterpriseRefusal.Kind;
import org.freightpass.pass.enterprises.FirmChanges.Change;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes members off a firm, and a firm off the register (EN-10, EN-11). Each call is one transaction; the firm's version
 * is the lock: of two who change a firm at once, one is refused. Safe for use by several threads.
 */
public class LeavingFirms {
    private final Firms firms;
    private final Memberships memberships;
    private final FirmBusiness business;
    private final FirmChanges changes;

    public LeavingFirms(Firms firms, Memberships memberships, FirmBusiness business, FirmChanges changes) {
        this.firms = firms;
        this.memberships = memberships;
        this.business = business;
        this.changes = changes;
    }

    /** An owner removes anyone, anyone else only themself. */
    @Transactional
    public FirmResult remove(FirmId id, String username, Actor by, Instant now) {
        Optional<Membership.Role> own = memberships.roleOf(by.person(), id);
        Optional<Firm> firm = firms.find(id);
        if (firm.isEmpty() || own.isEmpty()) {
            return unknown(id);
        }
        List<Membership> members = memberships.membersOf(id);
        Optional<Membership> leaving = members.stream()
                .filter(member -> member.username().equals(username))
                .findFirst();
        boolean self = memberships
                .of(by.person(), id)
                .map(Membership::username)
                .filter(username::equals)
                .isPresent();
        if (!self && !EnterpriseRule.mayKeep(own)) {
            return FirmResult.refused(Kind.NOT_AN_OWNER, "Ask an owner of the firm to remove members.");
        }
        if (leaving.isEmpty()) {
            return FirmResult.refused(Kind.MEMBER_UNKNOWN, username + " is no member of the firm.");
        }
        if (!EnterpriseRule.keepsAnOwner(members, leaving.get())) {
            return FirmResult.refused(Kind.LAST_OWNER, username + " is the only owner of the firm.");
        }
        Firm after = firm.get().withOtherMembers(now);
        if (!firms.replace(after)) {
            return meanwhile();
        }
        memberships.remove(id, username);
        changes.changed(new Change(FirmChanges.Kind.MEMBER_REMOVED, firm.get(), after, by, username));
        return new FirmResult.Done(after);
    }

    /** The firm is gone with its memberships; the credit code can be registered again, as another firm. */
    @Transactional
    public FirmResult leave(FirmId id, Actor by, Instant now) {
        Optional<Membership.Role> own = memberships.roleOf(by.person(), id);
        Optional<Firm> firm = firms.find(id);
        if (firm.isEmpty() || own.isEmpty()) {
            return unknown(id);
        }
        if (!EnterpriseRule.mayKeep(own)) {
            return FirmResult.refused(Kind.NOT_AN_OWNER, "Ask an owner of the firm to take it off.");
        }
        Optional<String> binding = business.bindingOn(id, now);
        if (binding.isPresent()) {
            return FirmResult.refused(Kind.FIRM_BOUND, binding.get());
        }
        Firm last = firm.get().withOtherMembers(now);
        if (!firms.replace(last)) {
            return meanwhile();
        }
        business.forget(id);
        firms.remove(id);
        changes.changed(new Change(FirmChanges.Kind.LEFT, firm.get(), last, by, null));
        return new FirmResult.Done(last);
    }

    private static FirmResult unknown(FirmId id) {
        return FirmResult.refused(Kind.FIRM_UNKNOWN, "There is no firm " + id + " that you act for.");
    }

    private static FirmResult meanwhile() {
        return FirmResult.refused(Kind.CHANGED_MEANWHILE, "The firm was changed meanwhile: read it again and repeat.");
    }
}
