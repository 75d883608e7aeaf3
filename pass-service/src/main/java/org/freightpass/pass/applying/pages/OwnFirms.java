package org.freightpass.pass.applying.pages;

import java.util.LinkedHashMap;
import java.util.Map;
import org.freightpass.pass.enterprises.InvitingMembers;
import org.freightpass.pass.enterprises.Person;
import org.freightpass.webkit.Caller;
import org.springframework.stereotype.Component;

/** The firms that somebody acts for, by id. */
@Component
class OwnFirms {
    private final InvitingMembers access;

    OwnFirms(InvitingMembers access) {
        this.access = access;
    }

    Map<String, String> of(Caller caller) {
        Map<String, String> firms = new LinkedHashMap<>();
        access.firmsOf(new Person(caller.subject(), caller.username()))
                .forEach(firm -> firms.put(firm.id().toString(), firm.name()));
        return firms;
    }

    /** With {@code without} for somebody who drives on their own. */
    Map<String, String> choices(Caller caller, String without) {
        Map<String, String> choices = of(caller);
        choices.put("", without);
        return choices;
    }
}
