package org.freightpass.notification.hotline.web;

import java.util.Arrays;
import org.freightpass.contracts.Department;
import org.freightpass.contracts.DivisionCode;
import org.freightpass.notification.hotline.CaseState.Assignee;
import org.freightpass.notification.hotline.CaseState.Assignee.Party;
import org.jspecify.annotations.Nullable;

/** To whom a case is handed, read from a body. */
final class Assignees {
    private static final int LONGEST_NAME = 100;

    private Assignees() {}

    /** Without a party a department's code and a county's digits speak for themselves; any other name is an agent's. */
    static Assignee read(@Nullable Party party, @Nullable String to) {
        Fields fields = new Fields();
        String name = fields.text("to", to, LONGEST_NAME);
        Party read = party == null ? party(name) : party;
        if (read == Party.DEPARTMENT && !isDepartment(name) && !name.isEmpty()) {
            fields.wrong("to", "DEPARTMENT_UNKNOWN", "Give a department's code, such as " + Department.TRANSPORT + ".");
        }
        if (read == Party.COUNTY) {
            fields.value("to", name, DivisionCode::read);
        }
        fields.check();
        return new Assignee(read, name);
    }

    private static Party party(String name) {
        if (isDepartment(name)) {
            return Party.DEPARTMENT;
        }
        return name.matches("[0-9]{6}") ? Party.COUNTY : Party.AGENT;
    }

    private static boolean isDepartment(String name) {
        return Arrays.stream(Department.values())
                .anyMatch(department -> department.name().equals(name));
    }
}
