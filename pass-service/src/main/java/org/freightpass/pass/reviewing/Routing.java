package org.freightpass.pass.reviewing;

import java.time.Instant;
import org.freightpass.contracts.Department;
import org.freightpass.contracts.DivisionCode;
import org.freightpass.contracts.Divisions;
import org.freightpass.contracts.GoodsCategory;
import org.freightpass.contracts.PassType;
import org.jspecify.annotations.Nullable;

/** Finds the desk that an application goes to (RV-01, RV-02). Stateless. */
public final class Routing {
    private final DepartmentTable departments;
    private final DivisionCode province;

    public Routing(DepartmentTable departments, DivisionCode province) {
        this.departments = departments;
        this.province = province;
    }

    /** Who reviews which goods, at a time. */
    public interface DepartmentTable {

        Department departmentFor(GoodsCategory goods, Instant at);
    }

    /** {@code applicant} is the applicant's own division, absent for a driver who names none. */
    public Desk desk(
            PassType type,
            GoodsCategory goods,
            @Nullable DivisionCode applicant,
            DivisionCode origin,
            DivisionCode destination,
            Instant at) {
        var department =
                switch (type) {
                    case UNIFIED -> departments.departmentFor(goods, at);
                    case EMERGENCY -> Department.TRANSPORT;
                    case IN_PROVINCE, STAFF_SHUTTLE -> Department.TRAFFIC_GROUP;
                };
        return new Desk(department, Divisions.standard().issuingCode(place(applicant, origin, destination)));
    }

    private DivisionCode place(@Nullable DivisionCode applicant, DivisionCode origin, DivisionCode destination) {
        if (applicant != null && province.covers(applicant) && !applicant.equals(province)) {
            return applicant;
        }
        return province.covers(origin) ? origin : destination;
    }
}
