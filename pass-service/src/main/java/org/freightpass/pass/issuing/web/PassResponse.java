package org.freightpass.pass.issuing.web;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.freightpass.contracts.Department;
import org.freightpass.contracts.GoodsCategory;
import org.freightpass.contracts.PassType;
import org.freightpass.contracts.PlaceCode;
import org.freightpass.contracts.PlateColour;
import org.freightpass.pass.PassNumbers;
import org.freightpass.pass.issuing.Pass;
import org.jspecify.annotations.Nullable;

/** A pass as the API answers it; without its crew. {@code typedNumber} has two check digits. */
record PassResponse(
        String number,
        String typedNumber,
        int version,
        PassType type,
        Pass.Status state,
        String plate,
        PlateColour plateColour,
        String origin,
        String destination,
        List<String> via,
        boolean returnTrip,
        GoodsCategory goods,
        Instant validFrom,
        Instant validUntil,
        Office issuer,
        @Nullable UUID firmId,
        @Nullable UUID applicationId,
        Pass.Channel channel,
        @Nullable String reason,
        boolean fraud,
        @Nullable String replacedBy,
        Instant issuedAt,
        Instant changedAt) {

    /** Who issued it and where to ask. */
    record Office(
            String division,
            Department department,
            @Nullable String telephone) {}

    static PassResponse of(Pass pass, @Nullable String telephone, Instant now) {
        var p = pass.at(now);
        return new PassResponse(
                p.number().value(),
                PassNumbers.typed(p.number()),
                p.version(),
                p.type(),
                p.status(),
                p.plate().value(),
                p.plateColour(),
                p.route().origin().value(),
                p.route().destination().value(),
                p.route().via().stream().map(PlaceCode::value).toList(),
                p.route().returnTrip(),
                p.goods(),
                p.validity().from(),
                p.validity().until(),
                new Office(p.issuer().division().value(), p.issuer().department(), telephone),
                p.holder().firm(),
                p.applicationId(),
                p.channel(),
                p.reason(),
                p.fraud(),
                p.replacedBy() == null ? null : p.replacedBy().value(),
                p.issuedAt(),
                p.changedAt());
    }
}
