package org.freightpass.pass.trust;

import java.util.Optional;
import org.freightpass.contracts.Department;
import org.freightpass.contracts.DivisionCode;

/** Who signs: a department of a division. As text {@code 220104-IIT}. */
public record Authority(DivisionCode division, Department department) {

    /** {@link IllegalArgumentException} for anything else than {@link #toString} gives. */
    public static Authority of(String text) {
        var hyphen = text.indexOf('-');
        if (hyphen < 0) {
            throw new IllegalArgumentException("No authority, which is division, hyphen, department: " + text);
        }
        return new Authority(
                new DivisionCode(text.substring(0, hyphen)), Department.valueOf(text.substring(hyphen + 1)));
    }

    /** Empty for a text that names no division of the country with one of its departments. */
    public static Optional<Authority> read(String text) {
        var hyphen = text.indexOf('-');
        if (hyphen < 0) {
            return Optional.empty();
        }
        var department = Department.read(text.substring(hyphen + 1)).good();
        return DivisionCode.read(text.substring(0, hyphen))
                .good()
                .flatMap(division -> department.map(found -> new Authority(division, found)));
    }

    @Override
    public String toString() {
        return division + "-" + department.name();
    }
}
