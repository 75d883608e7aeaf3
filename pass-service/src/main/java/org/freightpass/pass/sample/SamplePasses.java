package org.freightpass.pass.sample;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.freightpass.contracts.Department;
import org.freightpass.contracts.DivisionCode;
import org.freightpass.contracts.PassNumber;
import org.freightpass.contracts.PassType;
import org.freightpass.pass.applying.Application.Applicant;
import org.freightpass.pass.applying.ApplicationForm;
import org.freightpass.pass.applying.ApplyingResult;
import org.freightpass.pass.applying.SubmittingApplications;
import org.freightpass.pass.applying.Surroundings;
import org.freightpass.pass.issuing.Actor;
import org.freightpass.pass.issuing.ChangePass;
import org.freightpass.pass.issuing.ChangingPasses;
import org.freightpass.pass.issuing.Issuer;
import org.freightpass.pass.issuing.Pass;
import org.freightpass.pass.issuing.Passes;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** The sample passes by their plates; each is created once, the active one anew when its last has ended. */
@Component
@ConditionalOnProperty("freight.pass.sample-data")
class SamplePasses {
    private static final DivisionCode CHANGCHUN = new DivisionCode("220100");
    private static final Actor DESK =
            new Actor("sample-data", "sample-data", "示例数据", new Issuer(CHANGCHUN, Department.IIT));
    private static final ApplicationForm.CrewMember DRIVER =
            new ApplicationForm.CrewMember("DRIVER", "示例驾驶员", "RESIDENT_ID", "220104198802291232", "13800138000");
    private static final ApplicationForm.CrewMember STAFF =
            new ApplicationForm.CrewMember("STAFF", "示例员工", "RESIDENT_ID", "22010419900101001X", null);
    private static final Wanted EMERGENCY = new Wanted(
            PassType.EMERGENCY,
            new ApplicationForm.Task("示例任务", "示例指挥部"),
            new ApplicationForm.Way("220104", "210102", List.of("2203"), true),
            List.of(DRIVER),
            7);

    /** From a district of Changchun to the factory of the sample gate CP220203001, nowhere between. */
    private static final Wanted SHUTTLE = new Wanted(
            PassType.STAFF_SHUTTLE,
            null,
            new ApplicationForm.Way("220104", "220203", List.of(), true),
            List.of(DRIVER, STAFF),
            30);

    private final SubmittingApplications submitting;
    private final ChangingPasses changing;
    private final Passes passes;

    SamplePasses(SubmittingApplications submitting, ChangingPasses changing, Passes passes) {
        this.submitting = submitting;
        this.changing = changing;
        this.passes = passes;
    }

    /** What is asked for of a type that the ends do not say; {@code days} is how long. */
    private record Wanted(
            PassType type,
            ApplicationForm.@Nullable Task task,
            ApplicationForm.Way way,
            List<ApplicationForm.CrewMember> crew,
            int days) {}

    void create(UUID firm, Instant now) {
        if (known("吉A10001", Pass.Status.ACTIVE, now).isEmpty()) {
            issued("吉A10001", firm, 15, false, now);
        }
        if (known("吉A10002", null, now).isEmpty()) {
            issued("吉A10002", firm, 5, false, now.minus(Duration.ofDays(10)));
        }
        if (known("吉A10003", null, now).isEmpty()) {
            change(issued("吉A10003", firm, 15, false, now), new ChangePass.Suspend("示例：正在核对材料"), now);
        }
        if (known("吉A10004", null, now).isEmpty()) {
            change(issued("吉A10004", firm, 15, false, now), new ChangePass.Revoke("示例：复印件被出售", true), now);
        }
        if (known("吉A10005", null, now).isEmpty()) {
            issued("吉A10005", firm, 10, false, now.minus(Duration.ofDays(1)));
            issued("吉A10005", firm, 15, true, now);
        }
        if (known("吉A10006", Pass.Status.ACTIVE, now).isEmpty()) {
            atDesk(Department.TRANSPORT, ofType(EMERGENCY, "吉A10006", firm, now), now);
        }
        if (known("吉A10007", Pass.Status.ACTIVE, now).isEmpty()) {
            atDesk(Department.TRAFFIC_GROUP, ofType(SHUTTLE, "吉A10007", firm, now), now);
        }
    }

    private List<Pass> known(String plate, Pass.@Nullable Status status, Instant now) {
        return passes.page(new Passes.Query(plate, status, null, null, null, null, null, now), null, 1);
    }

    private PassNumber issued(String plate, UUID firm, int days, boolean replaces, Instant now) {
        var from = now.truncatedTo(ChronoUnit.MINUTES);
        var form = new ApplicationForm(
                firm,
                null,
                vehicle(plate),
                new ApplicationForm.Goods("KEY_INDUSTRIAL", "示例货物", null),
                new ApplicationForm.Way("220104", "210102", List.of("220184", "2203"), true),
                List.of(DRIVER),
                null,
                null,
                from.toString(),
                from.plus(days, ChronoUnit.DAYS).toString(),
                replaces);
        return atDesk(Department.IIT, form, now);
    }

    private static ApplicationForm ofType(Wanted wanted, String plate, UUID firm, Instant now) {
        var from = now.truncatedTo(ChronoUnit.MINUTES);
        return new ApplicationForm(
                firm,
                null,
                vehicle(plate),
                new ApplicationForm.Goods(null, null, null),
                wanted.way(),
                wanted.crew(),
                null,
                null,
                from.toString(),
                from.plus(wanted.days(), ChronoUnit.DAYS).toString(),
                false,
                wanted.type().name(),
                wanted.task());
    }

    private static ApplicationForm.Vehicle vehicle(String plate) {
        return new ApplicationForm.Vehicle(plate, "YELLOW", null, null, null);
    }

    private PassNumber atDesk(Department department, ApplicationForm form, Instant now) {
        var result = submitting.atDesk(
                new Applicant("sample-data", "sample-data", "示例数据"),
                new Surroundings.Desk(department, CHANGCHUN),
                form,
                now);
        var number =
                result instanceof ApplyingResult.Done done ? done.application().passNumber() : null;
        if (number == null) {
            throw new IllegalStateException(
                    "The sample pass of " + form.vehicle().plate() + " was refused: " + result);
        }
        return number;
    }

    private void change(PassNumber number, ChangePass wish, Instant now) {
        changing.change(List.of(number), wish, DESK, now);
    }
}
