package org.freightpass.checkpoint.inspecting;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.freightpass.contracts.CheckpointCode;
import org.freightpass.contracts.Department;
import org.freightpass.contracts.DivisionCode;
import org.freightpass.contracts.PassNumber;
import org.freightpass.contracts.PassType;
import org.freightpass.contracts.Plate;
import org.freightpass.contracts.PlateColour;

/**
 * For makers of scanners: the same rules decide about a pass that is made up for the vehicle in question and stands as
 * the scenario says. Nothing is recorded, told or remembered. Safe for use by many threads.
 */
public final class Sandbox {
    private static final String CODE = "sandbox";
    private static final DivisionCode ISSUER = new DivisionCode("220104");
    private static final DivisionCode ELSEWHERE = new DivisionCode("210102");
    private static final PassNumber NUMBER = PassNumber.of(PassType.UNIFIED, ISSUER, 999_999);

    private final LocalKnowledge known;
    private final Rules rules;
    private final Inspecting.Defaults defaults;

    /** What the pass is worth; named as in the vectors of the vendor kit. */
    public enum Scenario {
        VALID,
        EXPIRED,
        NOT_YET_VALID,
        REVOKED,
        SUSPENDED,
        TAMPERED,
        UNKNOWN_KEY,
        OTHER_AUTHORITY;

        /** As it is asked for: {@code not-yet-valid}. */
        public String asked() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        /** Empty for one that there is not. */
        public static Optional<Scenario> of(String asked) {
            return Arrays.stream(values())
                    .filter(each -> each.asked().equals(asked))
                    .findFirst();
        }

        private RegisteredPass.State state() {
            return switch (this) {
                case REVOKED -> RegisteredPass.State.REVOKED;
                case SUSPENDED -> RegisteredPass.State.SUSPENDED;
                case VALID, EXPIRED, NOT_YET_VALID, TAMPERED, UNKNOWN_KEY, OTHER_AUTHORITY ->
                    RegisteredPass.State.ACTIVE;
            };
        }

        private Situation.Check check() {
            return switch (this) {
                case TAMPERED, OTHER_AUTHORITY -> Situation.Check.INVALID;
                case UNKNOWN_KEY -> Situation.Check.UNKNOWN_KEY;
                case VALID, EXPIRED, NOT_YET_VALID, REVOKED, SUSPENDED -> Situation.Check.VALID;
            };
        }

        private Duration begins() {
            return switch (this) {
                case EXPIRED -> Duration.ofDays(-2);
                case NOT_YET_VALID -> Duration.ofDays(1);
                case VALID, REVOKED, SUSPENDED, TAMPERED, UNKNOWN_KEY, OTHER_AUTHORITY -> Duration.ofHours(-12);
            };
        }
    }

    public Sandbox(LocalKnowledge known, Rules rules, Inspecting.Defaults defaults) {
        this.known = known;
        this.rules = rules;
        this.defaults = defaults;
    }

    public InspectionResult inspect(Inspect asked, Scenario scenario, Instant now) {
        var pass = made(asked, scenario, now);
        var made = new Made(known, pass);
        return new Inspecting(made, new MadeCodes(scenario, pass), new Unrecorded(), rules, defaults)
                .inspect(shown(asked, scenario), now);
    }

    /** What is wrong with a signature shows in a code only, whatever was shown. */
    private static Inspect shown(Inspect asked, Scenario scenario) {
        if (scenario.check() == Situation.Check.VALID) {
            return asked;
        }
        return new Inspect(
                asked.inspectionId(),
                asked.officer(),
                asked.checkpoint(),
                asked.observedAt(),
                asked.arrivedAt(),
                new Inspect.Shown(CODE, null, List.of()),
                asked.vehicle(),
                asked.journey(),
                asked.persons(),
                null);
    }

    /** From where the vehicle stands to another province, so that its way fits. */
    private RegisteredPass made(Inspect asked, Scenario scenario, Instant now) {
        var from = now.plus(scenario.begins());
        var typed = asked.shown().number();
        var colour = asked.vehicle().colour();
        return new RegisteredPass(
                typed == null ? NUMBER : typed,
                1,
                scenario.state(),
                asked.vehicle().plate(),
                colour == null ? PlateColour.YELLOW : colour,
                asked.checkpoint().county(),
                ELSEWHERE,
                List.of(),
                true,
                from,
                from.plus(Duration.ofDays(1)),
                ISSUER,
                Department.IIT,
                null);
    }

    /** The register as it is, but for the one pass. */
    private record Made(LocalKnowledge known, RegisteredPass pass) implements LocalKnowledge {
        @Override
        public Optional<Place> place(CheckpointCode code) {
            return known.place(code);
        }

        @Override
        public Optional<RegisteredPass> pass(PassNumber number) {
            return Optional.of(pass).filter(made -> made.number().equals(number));
        }

        @Override
        public List<RegisteredPass> passesOf(Plate plate) {
            return List.of(pass);
        }

        @Override
        public boolean reaches(PassNumber number, int version) {
            return true;
        }

        @Override
        public Optional<String> ruleSetAt(DivisionCode county, Instant at) {
            return known.ruleSetAt(county, at);
        }

        @Override
        public Currency currency(Instant now) {
            return new Currency(now, true);
        }

        @Override
        public LocalKnowledge asItWas(Instant then) {
            return this;
        }
    }

    /** Whatever code is shown is that of the pass. */
    private record MadeCodes(Scenario scenario, RegisteredPass pass) implements Codes {
        @Override
        public Reading read(String code, Instant at) {
            return new Reading.Read(scenario.check(), pass, null);
        }

        /** A key that nobody knows is one that may not have arrived yet. */
        @Override
        public boolean isTrustFresh(Instant at) {
            return false;
        }

        @Override
        public boolean areOfCrew(PassNumber number, RegisteredPass.Code code, List<String> documents) {
            return true;
        }
    }

    private static final class Unrecorded implements Inspections {
        @Override
        public Optional<Kept> find(UUID id) {
            return Optional.empty();
        }

        @Override
        public Optional<EarlierInspection> lastSampled(Plate plate) {
            return Optional.empty();
        }

        @Override
        public Recorded record(Inspection inspection) {
            return Recorded.NOWHERE;
        }

        @Override
        public UUID report(Inspect asked, Place place, Instant at) {
            return asked.inspectionId();
        }
    }
}
