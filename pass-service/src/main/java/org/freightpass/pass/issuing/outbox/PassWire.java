package org.freightpass.pass.issuing.outbox;

import org.freightpass.contracts.PlaceCode;
import org.freightpass.contracts.event.payload.PassState;
import org.freightpass.pass.issuing.Pass;
import org.jspecify.annotations.Nullable;

/** From the pass as this service knows it to the pass as others read it. Stateless. */
final class PassWire {

    private PassWire() {}

    static PassState state(Pass pass) {
        var firm = pass.holder().firm();
        return new PassState(
                pass.number().value(),
                pass.version(),
                pass.type(),
                PassState.Status.valueOf(pass.status().name()),
                pass.plate().value(),
                pass.plateColour(),
                pass.route().origin().value(),
                pass.route().destination().value(),
                pass.route().via().stream().map(PlaceCode::value).toList(),
                pass.route().returnTrip(),
                pass.goods(),
                pass.validity().from(),
                pass.validity().until(),
                pass.issuer().division().value(),
                pass.issuer().department(),
                firm == null ? null : firm.toString(),
                pass.applicationId() == null ? null : pass.applicationId().toString(),
                PassState.Channel.valueOf(pass.channel().name()),
                pass.reason(),
                pass.fraud(),
                pass.replacedBy() == null ? null : pass.replacedBy().value(),
                code(pass.code()),
                pass.issuedAt(),
                pass.changedAt());
    }

    private static PassState.@Nullable Code code(Pass.@Nullable Code code) {
        return code == null ? null : new PassState.Code(code.version(), code.list(), code.index(), code.crew());
    }
}
