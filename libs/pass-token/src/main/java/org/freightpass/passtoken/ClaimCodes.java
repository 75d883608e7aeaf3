package org.freightpass.passtoken;

import java.util.Arrays;
import org.freightpass.contracts.GoodsCategory;
import org.freightpass.contracts.PassType;
import org.freightpass.contracts.PlateColour;

/** Numbers that stand for enums on the wire. Written out, so that a new order of an enum changes no token. */
final class ClaimCodes {
    private ClaimCodes() {}

    static int of(PassType type) {
        return switch (type) {
            case UNIFIED -> 0;
            case IN_PROVINCE -> 1;
            case EMERGENCY -> 2;
            case STAFF_SHUTTLE -> 3;
        };
    }

    static int of(GoodsCategory goods) {
        return switch (goods) {
            case MEDICAL -> 0;
            case LIVING -> 1;
            case RESERVE -> 2;
            case POST_EXPRESS -> 3;
            case AGRICULTURE -> 4;
            case ENERGY -> 5;
            case RAW_MATERIAL -> 6;
            case KEY_INDUSTRIAL -> 7;
            case FOREIGN_TRADE -> 8;
            case OTHER -> 9;
        };
    }

    static GoodsCategory goods(long code) {
        return Arrays.stream(GoodsCategory.values())
                .filter(goods -> of(goods) == code)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No goods category"));
    }

    static PlateColour colour(long code) {
        return Arrays.stream(PlateColour.values())
                .filter(colour -> colour.code() == code)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No plate colour"));
    }
}
