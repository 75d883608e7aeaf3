package org.freightpass.passtoken;

/**
 * Labels of what a pass claims beyond the registered claims, one byte each, under one claim of private use (RFC 8392,
 * 9.1), so that no registration can ever clash with them.
 */
final class ClaimLabel {
    static final long PASS = -65_537;
    static final long VERSION = 1;
    static final long TYPE = 2;
    static final long PLATE = 3;
    static final long PLATE_COLOUR = 4;
    static final long ORIGIN = 5;
    static final long DESTINATION = 6;
    static final long VIA = 7;
    static final long RETURN_TRIP = 8;
    static final long GOODS = 9;
    static final long CREW = 10;
    static final long STATUS_LIST = 11;
    static final long STATUS_INDEX = 12;

    private ClaimLabel() {}
}
