package org.freightpass.pass.printing;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.freightpass.contracts.Department;
import org.freightpass.contracts.DivisionCode;
import org.freightpass.contracts.GoodsCategory;
import org.freightpass.contracts.PassNumber;
import org.freightpass.contracts.PlaceCode;
import org.freightpass.contracts.Plate;
import org.freightpass.contracts.PlateColour;
import org.jspecify.annotations.Nullable;

/**
 * The newest version of a pass as it stands at the instant asked about, as far as paper and page need it.
 *
 * @param crew the crew as it is stored, sealed; {@link PrintablePasses#crew} opens it
 */
public record PrintedPass(
        PassNumber number,
        int version,
        Standing standing,
        Plate plate,
        PlateColour plateColour,
        DivisionCode origin,
        DivisionCode destination,
        List<PlaceCode> via,
        boolean returnTrip,
        GoodsCategory goods,
        Instant validFrom,
        Instant validUntil,
        DivisionCode division,
        Department department,
        String owner,
        @Nullable UUID firm,
        String crew,
        @Nullable PassNumber replacedBy,
        Instant issuedAt) {

    public PrintedPass {
        via = List.copyOf(via);
    }

    /** Where a pass stands, in words for people. */
    public enum Standing {
        ACTIVE("有效", "Valid"),
        SUSPENDED("已暂停", "Suspended"),
        REVOKED("已撤销", "Revoked"),
        REPLACED("已被新证替换", "Replaced by a newer pass"),
        CANCELLED("已注销", "Cancelled"),
        EXPIRED("已过期", "Expired");

        private final String zh;
        private final String en;

        Standing(String zh, String en) {
            this.zh = zh;
            this.en = en;
        }

        public String zh() {
            return zh;
        }

        public String en() {
            return en;
        }

        public boolean live() {
            return this == ACTIVE || this == SUSPENDED;
        }
    }

    /** Someone on board. */
    public record Person(boolean driver, String name, String document) {

        /** A person may end up in a log, their name and number not. */
        @Override
        public String toString() {
            return "Person[" + (driver ? "driver" : "companion") + "]";
        }
    }
}
