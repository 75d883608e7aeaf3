package org.freightpass.system.fleet;

/** Rows that must be refused, each with the field the report has to name. */
public enum BadRow {
    TRAILER_PLATE("plate"),
    UNREADABLE_PLATE("plate"),
    WRONG_CHECK_PLACE("driver"),
    UNKNOWN_DIVISION("destination"),
    SAME_ENDS("destination"),
    UNKNOWN_GOODS("goods");

    private final String field;

    BadRow(String field) {
        this.field = field;
    }

    /** Part of the field's name in the report. */
    public String field() {
        return field;
    }

    Vehicle of(Vehicle good) {
        return switch (this) {
            case TRAILER_PLATE -> good.withPlate("吉A1234挂");
            case UNREADABLE_PLATE -> good.withPlate("吉A12I45");
            case WRONG_CHECK_PLACE -> good.withDriverId("220104198802291230");
            case UNKNOWN_DIVISION -> good.withDestination("219999");
            case SAME_ENDS -> good.withDestination(good.origin());
            case UNKNOWN_GOODS -> good.withGoods("BRICKS");
        };
    }
}
