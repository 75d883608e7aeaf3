package org.freightpass.pass.enterprises.web;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.freightpass.contracts.DivisionCode;
import org.freightpass.pass.enterprises.Actor;
import org.freightpass.pass.enterprises.Firm;
import org.freightpass.pass.enterprises.Membership;
import org.freightpass.pass.enterprises.Person;
import org.freightpass.pass.enterprises.RegisterFirm;
import org.freightpass.pass.enterprises.RegisterFirm.ContactEntry;
import org.freightpass.webkit.Caller;
import org.jspecify.annotations.Nullable;

/** The JSON of firms, and the caller as the feature knows them. Stateless. */
final class FirmBodies {

    private FirmBodies() {}

    record RegisterRequest(
            @Nullable String name,
            @Nullable String creditCode,
            @Nullable String division,
            @Nullable String contactName,
            @Nullable String telephone,
            @Nullable String email,
            @Nullable String language) {

        RegisterFirm wish() {
            return new RegisterFirm(
                    name, creditCode, division, new ContactEntry(contactName, telephone, email, language));
        }
    }

    record ContactRequest(
            @Nullable String contactName,
            @Nullable String telephone,
            @Nullable String email,
            @Nullable String language) {

        ContactEntry entry() {
            return new ContactEntry(contactName, telephone, email, language);
        }
    }

    record SuspendRequest(@Nullable String reason) {}

    record InviteRequest(
            @Nullable String username, @Nullable String role) {}

    record MemberResponse(String username, String role, Instant since) {

        static MemberResponse of(Membership membership) {
            return new MemberResponse(membership.username(), membership.role().name(), membership.since());
        }
    }

    record FirmResponse(
            String id,
            int version,
            String name,
            String creditCode,
            String standing,
            String division,
            String contactName,
            String telephone,
            @Nullable String email,
            String language,
            Instant registeredAt,
            Instant changedAt) {

        static FirmResponse of(Firm firm) {
            return new FirmResponse(
                    firm.id().toString(),
                    firm.version(),
                    firm.name(),
                    firm.creditCode().value(),
                    firm.standing().name(),
                    firm.division().value(),
                    firm.contact().name(),
                    firm.contact().telephone(),
                    firm.contact().email(),
                    firm.contact().language().name().toLowerCase(Locale.ROOT),
                    firm.registeredAt(),
                    firm.changedAt());
        }
    }

    static Actor actor(Caller caller) {
        Person person = new Person(caller.subject(), caller.username());
        if (caller.hasRole("ADMIN")) {
            return new Actor(person, caller.name(), Actor.Capacity.ADMIN, null);
        }
        Optional<DivisionCode> division = DivisionCode.read(caller.division()).good();
        return caller.hasRole("OPERATOR")
                ? new Actor(person, caller.name(), Actor.Capacity.OPERATOR, division.orElse(null))
                : new Actor(person, caller.name(), Actor.Capacity.FIRM, null);
    }
}
