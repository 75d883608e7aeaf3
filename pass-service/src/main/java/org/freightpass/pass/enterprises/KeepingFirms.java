package org.freightpass.pass.enterprises;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.freightpass.contracts.CreditCode;
import org.freightpass.contracts.DivisionCode;
import org.freightpass.pass.enterprises.EnterpriseRefusal.Kind;
import org.freightpass.pass.enterprises.FirmChanges.Change;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.annotation.Transactional;

/**
 * Registers firms and changes them. Each method is one transaction: row, membership, event and audit entry together.
 * Safe for use by several threads; of two who register one credit code at once, one is refused.
 */
public class KeepingFirms {

    private final Firms firms;
    private final Memberships memberships;
    private final FirmChanges changes;

    public KeepingFirms(Firms firms, Memberships memberships, FirmChanges changes) {
        this.firms = firms;
        this.memberships = memberships;
        this.changes = changes;
    }

    /** The caller becomes the owner; the firm is pending until an office confirms it. */
    @Transactional
    public FirmResult register(RegisterFirm wish, Actor by, Instant now) {
        EntryReader reader = new EntryReader();
        Optional<String> name = reader.name("name", wish.name());
        Optional<CreditCode> code = reader.creditCode(wish.creditCode());
        Optional<DivisionCode> division = reader.division(wish.division());
        Optional<Contact> contact = reader.contact(wish.contact());
        if (name.isEmpty() || code.isEmpty() || division.isEmpty() || contact.isEmpty()) {
            return new FirmResult.Refused(reader.faults());
        }
        Firm firm = new Firm(
                FirmId.random(), 1, name.get(), code.get(), Standing.PENDING, division.get(), contact.get(), now, now);
        return add(firm, by);
    }

    private FirmResult add(Firm firm, Actor by) {
        if (!firms.add(firm)) {
            return new FirmResult.Refused(List.of(new EnterpriseRefusal(
                    Kind.CREDIT_CODE_REGISTERED,
                    "creditCode",
                    "The credit code " + firm.creditCode()
                            + " is registered already: ask the firm's owner to invite you as a member.")));
        }
        Membership owner =
                new Membership(firm.id(), by.person().username(), Membership.Role.OWNER, firm.registeredAt());
        memberships.found(owner, by.person());
        changes.changed(new Change(FirmChanges.Kind.REGISTERED, null, firm, by, null));
        return new FirmResult.Done(firm);
    }

    @Transactional
    public FirmResult confirm(FirmId id, Actor by, Instant now) {
        return step(id, Standing.CONFIRMED, by, null, now);
    }

    /** The firm applies for nothing until it is confirmed again; its passes stay as they are. */
    @Transactional
    public FirmResult suspend(FirmId id, @Nullable String reason, Actor by, Instant now) {
        return step(id, Standing.SUSPENDED, by, reason, now);
    }

    private FirmResult step(FirmId id, Standing to, Actor by, @Nullable String reason, Instant now) {
        Optional<Firm> found = firms.find(id);
        if (found.isEmpty()) {
            return unknown(id);
        }
        Firm before = found.get();
        if (!by.governs(before.division())) {
            return FirmResult.refused(
                    Kind.OUTSIDE_YOUR_DIVISION,
                    "The firm is in " + before.division() + ", which your office does not cover.");
        }
        if (!EnterpriseRule.isStep(before.standing(), to)) {
            return new FirmResult.Done(before);
        }
        FirmChanges.Kind kind = to == Standing.CONFIRMED ? FirmChanges.Kind.CONFIRMED : FirmChanges.Kind.SUSPENDED;
        return replace(new Change(kind, before, before.with(to, now), by, reason));
    }

    @Transactional
    public FirmResult changeContact(FirmId id, RegisterFirm.ContactEntry wish, Actor by, Instant now) {
        Optional<Membership.Role> role = memberships.roleOf(by.person(), id);
        Optional<Firm> found = firms.find(id);
        if (found.isEmpty() || role.isEmpty()) {
            return unknown(id);
        }
        if (!EnterpriseRule.mayKeep(role)) {
            return FirmResult.refused(Kind.NOT_AN_OWNER, "Ask an owner of the firm to change its contact.");
        }
        EntryReader reader = new EntryReader();
        Optional<Contact> contact = reader.contact(wish);
        if (contact.isEmpty()) {
            return new FirmResult.Refused(reader.faults());
        }
        Firm before = found.get();
        Firm after = before.with(contact.get(), now);
        return replace(new Change(FirmChanges.Kind.CONTACT_CHANGED, before, after, by, null));
    }

    private FirmResult replace(Change change) {
        if (!firms.replace(change.after())) {
            return FirmResult.refused(
                    Kind.CHANGED_MEANWHILE, "The firm was changed meanwhile: read it again and repeat.");
        }
        changes.changed(change);
        return new FirmResult.Done(change.after());
    }

    private static FirmResult unknown(FirmId id) {
        return FirmResult.refused(Kind.FIRM_UNKNOWN, "There is no firm " + id + " that you act for.");
    }
}
