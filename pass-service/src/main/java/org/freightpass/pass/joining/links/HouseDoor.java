package org.freightpass.pass.joining.links;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.freightpass.contracts.CreditCode;
import org.freightpass.pass.enterprises.Actor;
import org.freightpass.pass.enterprises.EnterpriseRefusal;
import org.freightpass.pass.enterprises.Firm;
import org.freightpass.pass.enterprises.FirmId;
import org.freightpass.pass.enterprises.FirmResult;
import org.freightpass.pass.enterprises.Firms;
import org.freightpass.pass.enterprises.InvitingMembers;
import org.freightpass.pass.enterprises.Membership;
import org.freightpass.pass.enterprises.Memberships;
import org.freightpass.pass.enterprises.Person;
import org.freightpass.pass.joining.FirmDoor;
import org.freightpass.pass.joining.JoinRequest;
import org.freightpass.pass.joining.JoinRequest.Asker;
import org.springframework.stereotype.Component;

/** Asks the register of firms; who is accepted is invited in the owner's name, with the events and the trail of that. */
@Component
class HouseDoor implements FirmDoor {
    private final Firms firms;
    private final Memberships memberships;
    private final InvitingMembers inviting;

    HouseDoor(Firms firms, Memberships memberships, InvitingMembers inviting) {
        this.firms = firms;
        this.memberships = memberships;
        this.inviting = inviting;
    }

    @Override
    public Optional<Named> find(String creditCode) {
        return CreditCode.read(creditCode)
                .good()
                .flatMap(firms::findByCreditCode)
                .map(HouseDoor::named);
    }

    @Override
    public Optional<Named> find(UUID firm) {
        return firms.find(new FirmId(firm)).map(HouseDoor::named);
    }

    @Override
    public boolean isMember(Asker person, UUID firm) {
        return memberships.of(person(person), new FirmId(firm)).isPresent();
    }

    @Override
    public boolean keeps(Asker person, UUID firm) {
        return memberships
                .roleOf(person(person), new FirmId(firm))
                .filter(Membership.Role.OWNER::equals)
                .isPresent();
    }

    /** Who was invited meanwhile is in already. */
    @Override
    public boolean admit(JoinRequest request, Asker owner, Instant now) {
        var actor = new Actor(person(owner), owner.name(), Actor.Capacity.FIRM, null);
        var result = inviting.invite(
                new FirmId(request.firm()), request.by().username(), Membership.Role.MEMBER, actor, now);
        return switch (result) {
            case FirmResult.Done done -> true;
            case FirmResult.Refused refused ->
                refused.reasons().stream().allMatch(reason -> reason.kind() == EnterpriseRefusal.Kind.ALREADY_A_MEMBER);
        };
    }

    private static Person person(Asker asker) {
        return new Person(asker.subject(), asker.username());
    }

    private static Named named(Firm firm) {
        return new Named(firm.id().value(), firm.name());
    }
}
