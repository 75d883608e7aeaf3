package org.freightpass.passtoken.trust;

import org.freightpass.contracts.Department;
import org.freightpass.contracts.DivisionCode;

/** Who issues: a department of a division. On the wire {@code 220104-IIT}. */
public record Authority(DivisionCode division, Department department) {
    private static final int DIVISION_PLACES = 6;

    /** {@link IllegalArgumentException} for anything else than {@link #toString} gives. */
    public static Authority of(String text) {
        if (text.length() < DIVISION_PLACES + 2 || text.charAt(DIVISION_PLACES) != '-') {
            throw new IllegalArgumentException("The authority is not division, hyphen, department");
        }
        return new Authority(
                new DivisionCode(text.substring(0, DIVISION_PLACES)),
                Department.valueOf(text.substring(DIVISION_PLACES + 1)));
    }

    @Override
    public String toString() {
        return division + "-" + department.name();
    }
}
