package org.freightpass.checkpoint.deciding;

/** Something wrong with one row of the table, named by its rule, fact, action or rule set. */
public record TableFault(String row, String text) {
    @Override
    public String toString() {
        return row + ": " + text;
    }
}
