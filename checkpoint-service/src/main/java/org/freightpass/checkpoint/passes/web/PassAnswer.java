package org.freightpass.checkpoint.passes.web;

import java.time.Instant;
import java.util.List;
import org.freightpass.checkpoint.passes.KnownPass;
import org.freightpass.checkpoint.passes.ViewTime;
import org.freightpass.contracts.Department;
import org.freightpass.contracts.GoodsCategory;
import org.freightpass.contracts.PassNumber;
import org.freightpass.contracts.PassType;
import org.freightpass.contracts.PlaceCode;
import org.freightpass.contracts.PlateColour;
import org.jspecify.annotations.Nullable;

/** A pass as this instance knows it, and how recent that is; {@code typedNumber} has two check digits. */
record PassAnswer(
        String number,
        String typedNumber,
        int version,
        PassType type,
        KnownPass.State state,
        String plate,
        PlateColour plateColour,
        String origin,
        String destination,
        List<String> via,
        boolean returnTrip,
        GoodsCategory goods,
        Instant validFrom,
        Instant validUntil,
        Issuer issuer,
        @Nullable String reason,
        @Nullable String replacedBy,
        Instant issuedAt,
        Instant changedAt,
        Instant asOf,
        Freshness freshness) {

    /** Who issued it. */
    record Issuer(String division, Department department) {}

    /** Whether the view was recent enough. */
    enum Freshness {
        FRESH,
        STALE;

        static Freshness of(ViewTime time) {
            return time.fresh() ? FRESH : STALE;
        }
    }

    static PassAnswer of(KnownPass pass, ViewTime time) {
        PassNumber replacedBy = pass.replacedBy();
        return new PassAnswer(
                pass.number().value(),
                pass.number().typed(),
                pass.version(),
                pass.number().type(),
                pass.state(),
                pass.plate().value(),
                pass.plateColour(),
                pass.origin().value(),
                pass.destination().value(),
                pass.via().stream().map(PlaceCode::value).toList(),
                pass.returnTrip(),
                pass.goods(),
                pass.validFrom(),
                pass.validUntil(),
                new Issuer(pass.issuerDivision().value(), pass.issuerDepartment()),
                pass.reason(),
                replacedBy == null ? null : replacedBy.value(),
                pass.issuedAt(),
                pass.changedAt(),
                time.asOf(),
                Freshness.of(time));
    }
}
