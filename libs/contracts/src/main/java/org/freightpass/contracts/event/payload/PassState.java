package org.freightpass.contracts.event.payload;

import java.time.Instant;
import java.util.List;
import org.freightpass.contracts.Department;
import org.freightpass.contracts.GoodsCategory;
import org.freightpass.contracts.PassType;
import org.freightpass.contracts.PlateColour;
import org.jspecify.annotations.Nullable;

/**
 * A pass, whole, as one version of it stands; every {@code pass.*} event carries it. Value formats are their normalised
 * text. {@code validUntil} is the first instant that is over. No person and no telephone.
 */
public record PassState(
        String number,
        int version,
        PassType type,
        Status state,
        String plate,
        PlateColour plateColour,
        String origin,
        String destination,
        List<String> via,
        boolean returnTrip,
        GoodsCategory goods,
        Instant validFrom,
        Instant validUntil,
        String issuerDivision,
        Department issuerDepartment,
        @Nullable String firmId,
        @Nullable String applicationId,
        Channel channel,
        @Nullable String reason,
        boolean fraud,
        @Nullable String replacedBy,
        @Nullable Code code,
        Instant issuedAt,
        Instant changedAt) {

    /** What a pass may be. */
    public enum Status {
        ACTIVE,
        SUSPENDED,
        REVOKED,
        REPLACED,
        CANCELLED,
        EXPIRED
    }

    /** How it was issued. */
    public enum Channel {
        ONLINE,
        OFFLINE_DESK,
        CHECKPOINT_DESK
    }

    /**
     * The signed code in force. An amendment signs anew and makes the code before it invalid; suspending does not.
     *
     * @param version the pass's version as the code states it
     * @param list the number of the status list of the issuer's division
     * @param index the place in it
     * @param crew marks of the crew, four hexadecimal digits a person, as in the code: a check, not an identity
     */
    public record Code(int version, int list, int index, List<String> crew) {
        public Code {
            Field.atLeast(1, version, "code.version");
            Field.atLeast(1, list, "code.list");
            Field.atLeast(0, index, "code.index");
            crew = crew == null ? List.of() : List.copyOf(crew);
        }
    }

    public PassState {
        Field.text(number, "number");
        Field.atLeast(1, version, "version");
        Field.required(type, "type");
        Field.required(state, "state");
        Field.text(plate, "plate");
        Field.required(plateColour, "plateColour");
        Field.text(origin, "origin");
        Field.text(destination, "destination");
        via = List.copyOf(Field.required(via, "via"));
        Field.required(goods, "goods");
        Field.required(validFrom, "validFrom");
        Field.required(validUntil, "validUntil");
        Field.text(issuerDivision, "issuerDivision");
        Field.required(issuerDepartment, "issuerDepartment");
        Field.required(channel, "channel");
        Field.required(issuedAt, "issuedAt");
        Field.required(changedAt, "changedAt");
    }
}
