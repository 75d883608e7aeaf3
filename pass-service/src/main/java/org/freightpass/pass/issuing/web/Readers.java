package org.freightpass.pass.issuing.web;

import org.freightpass.pass.issuing.Holders;
import org.freightpass.pass.issuing.Pass;
import org.freightpass.webkit.Caller;
import org.springframework.stereotype.Component;

/** Who may read a pass: its holder, the operators of its desk or one above, and whoever looks at everything. */
@Component
class Readers {
    private final Holders holders;

    Readers(Holders holders) {
        this.holders = holders;
    }

    boolean mayRead(Pass pass, Caller caller) {
        if (Callers.seesAll(caller)) {
            return true;
        }
        var actor = Callers.actor(caller);
        var desk = actor.desk();
        if (desk != null) {
            return desk.department() == pass.issuer().department()
                    && desk.division().covers(pass.issuer().division());
        }
        var firm = pass.holder().firm();
        return firm == null
                ? pass.holder().owner().equals(actor.subject())
                : holders.firmsOf(actor).contains(firm);
    }
}
