package org.freightpass.pass.directory.web;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.freightpass.contracts.Department;
import org.freightpass.contracts.DivisionCode;
import org.freightpass.contracts.GoodsCategory;
import org.freightpass.contracts.PassType;
import org.freightpass.contracts.Reading;
import org.freightpass.pass.directory.DepartmentContact;
import org.freightpass.pass.directory.DirectoryResult;
import org.freightpass.pass.directory.DirectorySnapshot.GoodsRow;
import org.freightpass.pass.directory.DirectorySnapshot.ReviewRow;
import org.freightpass.pass.directory.DirectorySnapshot.ValidityRow;
import org.freightpass.pass.directory.KeepingDirectory;
import org.freightpass.webkit.Caller;
import org.freightpass.webkit.CommonProblem;
import org.freightpass.webkit.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Each PUT adds a dated row; without {@code from} it holds from now on. Answers 204. */
@RestController
@RequestMapping("/api/v1/directory")
@PreAuthorize("hasRole('ADMIN')")
class DirectoryKeepingController {

    private final KeepingDirectory keeping;
    private final Clock clock;

    DirectoryKeepingController(KeepingDirectory keeping, Clock clock) {
        this.keeping = keeping;
        this.clock = clock;
    }

    @PutMapping("/goods/{goods}")
    ResponseEntity<?> putGoods(@PathVariable GoodsCategory goods, @RequestBody GoodsRequest request, Caller caller) {
        Instant now = clock.instant();
        Department department = required(request.department(), "department");
        return answer(keeping.put(new GoodsRow(goods, department, from(request.from(), now)), by(caller), now));
    }

    @PutMapping("/departments/{department}/contacts/{division}")
    ResponseEntity<?> putContact(
            @PathVariable Department department,
            @PathVariable String division,
            @RequestBody ContactRequest request,
            Caller caller) {
        Instant now = clock.instant();
        if (request.telephone() == null && request.procedureZh() == null && request.procedureEn() == null) {
            throw Problem.of(CommonProblem.FIELD_MISSING)
                    .field("telephone")
                    .detail("Enter a telephone or a procedure.")
                    .exception();
        }
        DepartmentContact row = new DepartmentContact(
                department,
                division(division),
                request.telephone(),
                request.procedureZh(),
                request.procedureEn(),
                from(request.from(), now),
                false);
        return answer(keeping.put(row, by(caller), now));
    }

    @PutMapping("/validity-limits/{type}/{division}")
    ResponseEntity<?> putValidity(
            @PathVariable PassType type,
            @PathVariable String division,
            @RequestBody ValidityRequest request,
            Caller caller) {
        Instant now = clock.instant();
        int days = required(request.days(), "days");
        ValidityRow row = new ValidityRow(type, division(division), days, from(request.from(), now));
        return answer(keeping.put(row, by(caller), now));
    }

    @PutMapping("/review-limit")
    ResponseEntity<?> putReview(@RequestBody ReviewRequest request, Caller caller) {
        Instant now = clock.instant();
        int days = required(request.workingDays(), "workingDays");
        return answer(keeping.put(new ReviewRow(days, from(request.from(), now)), by(caller), now));
    }

    /** {@code working} null takes the date off the calendar: its weekday decides again. */
    @PutMapping("/calendar/{day}")
    ResponseEntity<?> putDay(@PathVariable LocalDate day, @RequestBody CalendarRequest request, Caller caller) {
        return answer(keeping.put(day, request.working(), by(caller), clock.instant()));
    }

    private static ResponseEntity<?> answer(DirectoryResult result) {
        return switch (result) {
            case DirectoryResult.Done done -> ResponseEntity.noContent().build();
            case DirectoryResult.Refused refused ->
                DirectoryProblems.of(refused).response();
        };
    }

    private static KeepingDirectory.By by(Caller caller) {
        return new KeepingDirectory.By(caller.subject(), caller.name());
    }

    private static Instant from(@Nullable Instant entered, Instant now) {
        return entered == null ? now : entered;
    }

    private static DivisionCode division(String entered) {
        return switch (DivisionCode.read(entered)) {
            case Reading.Good<DivisionCode> good -> good.value();
            case Reading.Bad<DivisionCode> bad ->
                throw Problem.of(CommonProblem.FIELD_INVALID)
                        .field("division")
                        .detail(bad.text())
                        .exception();
        };
    }

    private static <T> T required(@Nullable T value, String field) {
        if (value == null) {
            throw Problem.of(CommonProblem.FIELD_MISSING).field(field).exception();
        }
        return value;
    }

    record GoodsRequest(
            @Nullable Department department, @Nullable Instant from) {}

    record ContactRequest(
            @Nullable String telephone,
            @Nullable String procedureZh,
            @Nullable String procedureEn,
            @Nullable Instant from) {}

    record ValidityRequest(@Nullable Integer days, @Nullable Instant from) {}

    record ReviewRequest(
            @Nullable Integer workingDays, @Nullable Instant from) {}

    record CalendarRequest(@Nullable Boolean working) {}
}
