package org.freightpass.notification.knowing.web;

import org.freightpass.contracts.PassNumber;
import org.freightpass.contracts.Plate;
import org.freightpass.contracts.Reading;
import org.freightpass.contracts.TypedNumber;
import org.freightpass.notification.knowing.KnowingRule;
import org.freightpass.notification.knowing.Known;
import org.freightpass.notification.knowing.LookingUp;
import org.freightpass.webkit.Caller;
import org.freightpass.webkit.CommonProblem;
import org.freightpass.webkit.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Fills in what the system knows while an agent types a plate or a pass number. */
@RestController
@RequestMapping("/api/v1/known")
class KnownController {
    private final LookingUp lookingUp;

    KnownController(LookingUp lookingUp) {
        this.lookingUp = lookingUp;
    }

    @GetMapping
    @PreAuthorize("hasAnyRole('AGENT', 'SUPERVISOR')")
    Known known(@RequestParam @Nullable String plate, @RequestParam @Nullable String passNumber, Caller caller) {
        if (!KnowingRule.mayAsk(caller.roles(), !caller.lines().isEmpty())) {
            throw Problem.of(CommonProblem.FORBIDDEN)
                    .detail("Only agents with a line and supervisors look things up.")
                    .exception();
        }
        if (blank(plate) && blank(passNumber)) {
            throw Problem.of(CommonProblem.FIELD_MISSING)
                    .field("plate")
                    .detail("Give a plate or a pass number.")
                    .exception();
        }
        Plate readPlate = blank(plate) ? null : read("plate", Plate.read(plate), CommonProblem.FIELD_INVALID);
        PassNumber readPass = blank(passNumber)
                ? null
                : read("passNumber", TypedNumber.readNumber(passNumber), CommonProblem.PASS_NUMBER_INVALID);
        return lookingUp.of(readPlate, readPass);
    }

    private static boolean blank(@Nullable String text) {
        return text == null || text.isBlank();
    }

    private static <T> T read(String field, Reading<T> reading, CommonProblem otherwise) {
        return reading.good()
                .orElseThrow(() -> Problem.of(otherwise)
                        .field(field)
                        .detail(reading.bad().orElseThrow().text())
                        .exception());
    }
}
