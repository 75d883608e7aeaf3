package org.freightpass.pass.applying;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.freightpass.contracts.Department;
import org.freightpass.contracts.DivisionCode;
import org.freightpass.contracts.GoodsCategory;
import org.freightpass.contracts.PassNumber;
import org.freightpass.contracts.PassType;
import org.freightpass.contracts.PlaceCode;
import org.freightpass.contracts.Plate;
import org.freightpass.contracts.PlateColour;
import org.freightpass.pass.applying.Application.Applicant;
import org.freightpass.pass.applying.ApplyingResult.Refusal;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AmendingPassesTests {
    private static final Instant NOON = Instant.parse("2022-04-18T04:00:00Z");
    private static final PassNumber NUMBER = new PassNumber("220104000001");
    private static final UUID FIRM = UUID.randomUUID();
    private static final Applicant MEMBER = new Applicant("sub-1", "firm1", "Firm");
    private static final ApplicationForm.CrewMember WANG =
            new ApplicationForm.CrewMember("DRIVER", "Wang", "RESIDENT_ID", "220104198802291232", null);
    private static final ApplicationForm.CrewMember LI =
            new ApplicationForm.CrewMember("DRIVER", "Li", "OTHER", "H1234567", null);

    private final Map<UUID, Application> stored = new LinkedHashMap<>();
    private final List<ApplicationChanges.Change> changes = new ArrayList<>();
    private final List<Application> reviewed = new ArrayList<>();
    private int version = 3;
    private boolean live = true;

    private final AmendingPasses amending = new AmendingPasses(
            new Stored(),
            changes::addAll,
            new Gathering(new House(), new NoRegimes(), new Stored(), new DivisionCode("220000")),
            new Reviewed());

    private ApplyingResult ask(Applicant by, @Nullable List<ApplicationForm.CrewMember> crew, @Nullable String via) {
        var wish = new AmendingPasses.Wish(crew, via == null ? null : List.of(via));
        return amending.ask(by, NUMBER, wish, NOON);
    }

    @Test
    void wishBecomesAnApplicationThatRemembersWhatWasBefore() {
        var asked = done(ask(MEMBER, List.of(LI), null));
        assertThat(asked.status()).isEqualTo(Application.Status.SUBMITTED);
        assertThat(asked.amends())
                .isEqualTo(new Application.Amends(NUMBER, 3, List.of(WANG), List.of(place("220184"))));
        assertThat(asked.form().crew()).containsExactly(LI);
        var accepted = Objects.requireNonNull(asked.accepted());
        assertThat(accepted.via()).containsExactly(place("220184"));
        assertThat(accepted.desk()).isEqualTo(desk());
        assertThat(asked.dueAt()).isEqualTo(NOON.plus(Duration.ofDays(1)));
        assertThat(reviewed).hasSize(1);
        assertThat(changes)
                .extracting(ApplicationChanges.Change::kind)
                .containsExactly(ApplicationChanges.Kind.SUBMITTED);
    }

    @Test
    void placesAreReadAndTheCrewStays() {
        var asked = done(ask(MEMBER, null, "220300"));
        assertThat(Objects.requireNonNull(asked.accepted()).via()).containsExactly(place("2203"));
        assertThat(asked.form().crew()).containsExactly(WANG);
    }

    @Test
    void secondWishWaitsForTheFirst() {
        done(ask(MEMBER, List.of(LI), null));
        assertThat(refusal(ask(MEMBER, null, "2203"))).isEqualTo(Refusal.AMENDMENT_OPEN);
    }

    @Test
    void returnedWishIsMendedByAskingAgainOnThePassAsItIsNow() {
        var first = done(ask(MEMBER, List.of(LI), null));
        stored.put(first.id(), moved(first, Application.Status.RETURNED));
        version = 4;
        var again = done(ask(MEMBER, null, "2203"));
        assertThat(again.id()).isEqualTo(first.id());
        assertThat(again.version()).isEqualTo(3);
        assertThat(Objects.requireNonNull(again.amends()).version()).isEqualTo(4);
        assertThat(again.form().crew()).containsExactly(WANG);
    }

    @Test
    void wishThatChangesNothingOrIsNotTheHoldersOrComesTooLateIsRefused() {
        assertThat(refusal(ask(MEMBER, null, null))).isEqualTo(Refusal.AMENDS_NOTHING);
        assertThat(refusal(ask(MEMBER, List.of(WANG), "220184"))).isEqualTo(Refusal.AMENDS_NOTHING);
        assertThat(refusal(ask(new Applicant("sub-2", "firm2", "Other"), List.of(LI), null)))
                .isEqualTo(Refusal.NOT_YOURS);
        live = false;
        assertThat(refusal(ask(MEMBER, List.of(LI), null))).isEqualTo(Refusal.PASS_ENDED);
        assertThat(refusal(amending.ask(
                        MEMBER, new PassNumber("220104000002"), new AmendingPasses.Wish(List.of(LI), null), NOON)))
                .isEqualTo(Refusal.NO_SUCH_PASS);
        assertThat(stored).isEmpty();
    }

    @Test
    void formIsForTheHolderOfALivePassOnly() {
        assertThat(amending.amendable(MEMBER, NUMBER, NOON))
                .hasValueSatisfying(held -> assertThat(held.crew()).containsExactly(WANG));
        assertThat(amending.amendable(new Applicant("sub-2", "firm2", "Other"), NUMBER, NOON))
                .isEmpty();
        assertThat(amending.amendable(MEMBER, new PassNumber("220104000002"), NOON))
                .isEmpty();
        live = false;
        assertThat(amending.amendable(MEMBER, NUMBER, NOON)).isEmpty();
    }

    @Test
    void onlyWhatTheWishNamesIsLookedAt() {
        var companion = new ApplicationForm.CrewMember("COMPANION", "Li", "OTHER", "H1234567", null);
        assertThat(ask(MEMBER, List.of(companion), null))
                .isInstanceOfSatisfying(
                        ApplyingResult.Invalid.class,
                        wrong -> assertThat(wrong.findings())
                                .extracting(ApplyingResult.Finding::code)
                                .containsExactly("DRIVER_MISSING"));
        var wish = new AmendingPasses.Wish(null, List.of("9999"));
        assertThat(amending.check(NUMBER, wish, NOON))
                .extracting(ApplyingResult.Finding::code)
                .containsExactly("PLACE_UNKNOWN");
    }

    private static Application done(ApplyingResult result) {
        assertThat(result).isInstanceOf(ApplyingResult.Done.class);
        return ((ApplyingResult.Done) result).application();
    }

    private static Refusal refusal(ApplyingResult result) {
        assertThat(result).isInstanceOf(ApplyingResult.Refused.class);
        return ((ApplyingResult.Refused) result).refusal();
    }

    private static Application moved(Application a, Application.Status to) {
        return new Application(
                a.id(),
                a.version() + 1,
                to,
                a.owner(),
                a.form(),
                a.accepted(),
                a.amends(),
                a.bulk(),
                a.atDesk(),
                a.submittedAt(),
                a.dueAt(),
                a.reasons(),
                a.passNumber(),
                a.createdAt(),
                a.changedAt());
    }

    private static PlaceCode place(String code) {
        return new PlaceCode(code);
    }

    private static Surroundings.Desk desk() {
        return new Surroundings.Desk(Department.IIT, new DivisionCode("220104"));
    }

    private final class Stored implements Applications {
        @Override
        public void add(List<Application> applications) {
            applications.forEach(one -> stored.put(one.id(), one));
        }

        @Override
        public void replace(Application application) {
            stored.put(application.id(), application);
        }

        @Override
        public Optional<Application> lock(UUID id) {
            return find(id);
        }

        @Override
        public Optional<Application> find(UUID id) {
            return Optional.ofNullable(stored.get(id));
        }

        @Override
        public Optional<Application> lockAmendment(PassNumber pass) {
            return stored.values().stream()
                    .filter(one -> one.amends() != null && one.amends().number().equals(pass))
                    .filter(one -> one.status().undecided())
                    .findFirst();
        }

        @Override
        public Collection<Surroundings.Taken> open(Collection<Registers.Vehicle> vehicles, @Nullable UUID without) {
            return List.of();
        }

        @Override
        public List<Application> page(
                String owner, Set<UUID> firms, Application.@Nullable Status status, @Nullable UUID after, int limit) {
            return List.of();
        }

        @Override
        public List<Application> dueFirst(
                String owner,
                Set<UUID> firms,
                Application.@Nullable Status status,
                @Nullable DuePlace after,
                int limit) {
            return List.of();
        }
    }

    private final class House implements Registers {
        @Override
        public Optional<Surroundings.Firm> firm(UUID firm, Instant at) {
            return Optional.of(new Surroundings.Firm(firm, true, false, false, new DivisionCode("220104")));
        }

        @Override
        public Set<UUID> firmsOf(Applicant applicant) {
            return applicant.equals(MEMBER) ? Set.of(FIRM) : Set.of();
        }

        @Override
        public Blacklisted blacklisted(Collection<Vehicle> vehicles, Collection<String> documents, Instant at) {
            return new Blacklisted(Set.of(), Set.of());
        }

        @Override
        public Collection<Surroundings.Taken> live(Collection<Vehicle> vehicles) {
            return List.of();
        }

        @Override
        public Optional<Holding> lockHolding(PassNumber number, Instant at) {
            return holding(number, at);
        }

        @Override
        public Optional<Holding> holding(PassNumber number, Instant at) {
            var pass = new Application.Accepted(
                    PassType.UNIFIED,
                    new Plate("吉A12345"),
                    PlateColour.YELLOW,
                    GoodsCategory.KEY_INDUSTRIAL,
                    new DivisionCode("220104"),
                    new DivisionCode("210102"),
                    List.of(place("220184")),
                    true,
                    NOON,
                    NOON.plus(Duration.ofDays(5)),
                    false,
                    desk());
            return number.equals(NUMBER)
                    ? Optional.of(new Holding(NUMBER, version, "sub-1", FIRM, null, live, pass, List.of(WANG)))
                    : Optional.empty();
        }

        @Override
        public Office office() {
            return new DayOffice();
        }
    }

    private static final class DayOffice implements Registers.Office {
        @Override
        public Surroundings.Desk desk(
                PassType type,
                GoodsCategory goods,
                @Nullable DivisionCode applicant,
                DivisionCode origin,
                DivisionCode destination,
                Instant at) {
            return AmendingPassesTests.desk();
        }

        @Override
        public Duration validityLimit(PassType type, DivisionCode division, Instant at) {
            return Duration.ofDays(15);
        }

        @Override
        public Instant reviewDue(Instant submitted) {
            return submitted.plus(Duration.ofDays(1));
        }

        @Override
        public @Nullable String telephone(Surroundings.Desk desk, Instant at) {
            return null;
        }
    }

    private static final class NoRegimes implements Regimes {
        @Override
        public List<Regime> all() {
            return List.of();
        }

        @Override
        public void keep(Regime regime) {
            throw new UnsupportedOperationException("amending keeps no regime");
        }
    }

    private final class Reviewed implements Reviews {
        @Override
        public int submitted(List<Application> applications, Instant now) {
            reviewed.addAll(applications);
            return 0;
        }

        @Override
        public Optional<String> approveAtDesk(
                Application application, Applicant operator, Surroundings.Desk desk, Instant now) {
            throw new UnsupportedOperationException("amending goes through no desk");
        }
    }
}
