package org.freightpass.pass.reviewing.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.freightpass.contracts.Department;
import org.freightpass.contracts.DivisionCode;
import org.freightpass.contracts.GoodsCategory;
import org.freightpass.contracts.PassNumber;
import org.freightpass.contracts.Plate;
import org.freightpass.pass.enterprises.EnterpriseFixtures;
import org.freightpass.pass.enterprises.InMemoryFirms;
import org.freightpass.pass.enterprises.jdbc.MigratedDatabase;
import org.freightpass.pass.protecting.crypto.TestCiphers;
import org.freightpass.pass.reviewing.Desk;
import org.freightpass.pass.reviewing.DeskQueue;
import org.freightpass.pass.reviewing.DeskQueue.Asked;
import org.freightpass.pass.reviewing.DeskQueue.Lens;
import org.freightpass.pass.reviewing.DeskQueue.Place;
import org.freightpass.pass.reviewing.ReviewCase;
import org.freightpass.pass.reviewing.Sought;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

class JdbcDeskQueueIT {
    private static final MigratedDatabase DATABASE = new MigratedDatabase();
    private static final Instant NOON = Instant.parse("2022-04-18T04:00:00Z");
    private static final Desk CHANGCHUN = new Desk(Department.IIT, new DivisionCode("220100"));
    private static final Set<GoodsCategory> FARMING = Set.of(GoodsCategory.AGRICULTURE);

    private final InMemoryFirms firms = new InMemoryFirms();
    private final DeskQueue queue =
            new JdbcDeskQueue(DATABASE.jdbc(), DATABASE.along(), new JsonMapper(), TestCiphers.fingerprints(), firms);

    @BeforeEach
    void empty() {
        DATABASE.empty("application");
    }

    private static StoredCases given() {
        return StoredCases.in(DATABASE);
    }

    private static Asked asked(Lens lens, @Nullable GoodsCategory goods, @Nullable UUID bulk) {
        return new Asked(CHANGCHUN, lens, "me", goods, bulk, NOON);
    }

    private List<UUID> page(Asked asked, Set<GoodsCategory> first) {
        return queue.page(asked, first, null, 50).stream().map(ReviewCase::id).toList();
    }

    @Test
    void whatHasPriorityComesFirstThenWhatIsDueFirst() {
        var late = given().due(NOON.minusSeconds(1));
        var soon = given().due(NOON.plusSeconds(60));
        var farming = given().goods("AGRICULTURE").due(NOON.plusSeconds(7200));

        assertThat(page(asked(Lens.ALL, null, null), Set.of())).containsExactly(late, soon, farming);
        assertThat(page(asked(Lens.ALL, null, null), FARMING)).containsExactly(farming, late, soon);
    }

    @ParameterizedTest
    @CsvSource({"1", "2", "3", "7"})
    void pagesOfAnySizeShowEachOneOnce(int size) {
        var all = new ArrayList<UUID>();
        for (var i = 0; i < 7; i++) {
            all.add(given().goods(i % 3 == 0 ? "AGRICULTURE" : "OTHER").due(NOON.plusSeconds(i / 2)));
        }
        var seen = new ArrayList<UUID>();
        List<ReviewCase> page;
        Place after = null;
        do {
            page = queue.page(asked(Lens.ALL, null, null), FARMING, after, size);
            page.forEach(one -> seen.add(one.id()));
            after = page.isEmpty() ? after : Place.of(page.getLast(), FARMING);
        } while (!page.isEmpty());

        assertThat(seen).containsExactlyInAnyOrderElementsOf(all).doesNotHaveDuplicates();
        assertThat(seen).containsExactlyElementsOf(page(asked(Lens.ALL, null, null), FARMING));
    }

    @Test
    void deskSeesItsDepartmentInItsDivisionAndBelowAndNothingDecided() {
        var own = given().desk("IIT", "220100").due(NOON);
        var below = given().desk("IIT", "220122").due(NOON.plusSeconds(1));
        given().desk("IIT", "220204").due(NOON);
        given().desk("DRC", "220104").due(NOON);
        given().status("APPROVED").due(NOON);
        given().status("RETURNED").due(NOON);

        assertThat(page(asked(Lens.ALL, null, null), Set.of())).containsExactly(own, below);
        assertThat(queue.named(CHANGCHUN, page(asked(Lens.ALL, null, null), Set.of())))
                .hasSize(2);
    }

    @Test
    void lensesGoodsAndUploadsLimitWhatIsShown() {
        var bulk = UUID.randomUUID();
        var mine = given().claimedBy("me").due(NOON.plusSeconds(1));
        var theirs = given().claimedBy("other").goods("ENERGY").due(NOON.plusSeconds(2));
        var soon = given().due(NOON);
        var upload = given().bulk(bulk).due(NOON.plusSeconds(3));

        assertThat(page(asked(Lens.MINE, null, null), Set.of())).containsExactly(mine);
        assertThat(page(asked(Lens.UNCLAIMED, null, null), Set.of())).containsExactly(soon, upload);
        assertThat(page(asked(Lens.SOON, null, null), Set.of())).containsExactly(soon);
        assertThat(page(asked(Lens.UPLOADS, null, null), Set.of())).containsExactly(upload);
        assertThat(page(asked(Lens.ALL, GoodsCategory.ENERGY, null), Set.of())).containsExactly(theirs);
        assertThat(page(asked(Lens.ALL, null, bulk), Set.of())).containsExactly(upload);
        assertThat(queue.counts(CHANGCHUN, "me", NOON)).isEqualTo(new DeskQueue.Counts(4, 1, 2, 1));
    }

    @Test
    void searchFindsByWhateverIsNamedAtTheOwnDeskOnly() {
        var firm = EnterpriseFixtures.firm(EnterpriseFixtures.CODE);
        firms.add(firm);
        var number = new PassNumber("220104000001");
        var found = given().plate("吉A77777")
                .firm(firm.id().value())
                .driver("123X")
                .pass(number)
                .submitted(NOON);
        given().plate("吉B00001").submitted(NOON.minusSeconds(86_400));
        given().desk("DRC", "220104")
                .plate("吉A77777")
                .firm(firm.id().value())
                .driver("123X")
                .submitted(NOON);

        var part = firm.name().substring(0, 2);
        for (var sought : List.of(
                new Sought.OfPass(number),
                new Sought.OfPlate(new Plate("吉A77777")),
                new Sought.OfDriver("123X"),
                new Sought.OfFirm(part),
                new Sought.OfApplication(found.toString().substring(0, 8)),
                new Sought.OfDay(LocalDate.of(2022, 4, 18)))) {
            assertThat(queue.found(CHANGCHUN, sought, 10))
                    .as(sought.toString())
                    .extracting(ReviewCase::id)
                    .containsExactly(found);
        }
        assertThat(queue.found(CHANGCHUN, new Sought.OfDriver("1234"), 10)).isEmpty();
        assertThat(queue.found(CHANGCHUN, new Sought.OfFirm("nobody"), 10)).isEmpty();
    }

    @Test
    void dayIsADayInChina() {
        var first = given().submitted(Instant.parse("2022-04-17T16:00:00Z"));
        var last = given().submitted(Instant.parse("2022-04-18T15:59:59Z"));
        given().submitted(Instant.parse("2022-04-17T15:59:59Z"));
        given().submitted(Instant.parse("2022-04-18T16:00:00Z"));

        assertThat(queue.found(CHANGCHUN, new Sought.OfDay(LocalDate.of(2022, 4, 18)), 10))
                .extracting(ReviewCase::id)
                .containsExactly(last, first);
    }

    @Test
    void earlierRefusalsAreThoseOfTheVehicleAndOfTheFirm() {
        var firm = UUID.randomUUID();
        var now = given().firm(firm).plate("吉A11111").due(NOON);
        var ofVehicle = given().status("REJECTED")
                .desk("DRC", "220204")
                .plate("吉A11111")
                .submitted(NOON.minusSeconds(2));
        var ofFirm = given().status("REJECTED").firm(firm).plate("吉A22222").submitted(NOON.minusSeconds(1));
        given().status("REJECTED").plate("吉A33333").submitted(NOON);
        given().status("APPROVED").plate("吉A11111").submitted(NOON);
        var reviewed = queue.named(CHANGCHUN, List.of(now)).getFirst();

        assertThat(queue.refusedBefore(reviewed, 5)).extracting(ReviewCase::id).containsExactly(ofFirm, ofVehicle);
        assertThat(queue.refusedBefore(reviewed, 1)).extracting(ReviewCase::id).containsExactly(ofFirm);
    }
}
