package org.freightpass.pass.sample;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.freightpass.contracts.CreditCode;
import org.freightpass.contracts.DivisionCode;
import org.freightpass.contracts.GoodsCategory;
import org.freightpass.contracts.PlaceCode;
import org.freightpass.pass.applying.Regimes;
import org.freightpass.pass.enterprises.Actor;
import org.freightpass.pass.enterprises.Firm;
import org.freightpass.pass.enterprises.FirmResult;
import org.freightpass.pass.enterprises.Firms;
import org.freightpass.pass.enterprises.InvitingMembers;
import org.freightpass.pass.enterprises.KeepingFirms;
import org.freightpass.pass.enterprises.Membership;
import org.freightpass.pass.enterprises.Person;
import org.freightpass.pass.enterprises.RegisterFirm;
import org.freightpass.pass.listing.AddToWhitelist;
import org.freightpass.pass.listing.Keeper;
import org.freightpass.pass.listing.KeepingWhitelist;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A confirmed firm of the account {@code firm1}, whitelisted for living necessities, and a handful of passes, created
 * at the first start with {@code freight.pass.sample-data} and left alone afterwards. All of it or nothing, and where
 * several instances start at once, one of them does it while the others wait.
 */
@Component
@ConditionalOnProperty("freight.pass.sample-data")
class Samples implements ApplicationRunner {
    private static final CreditCode CODE = new CreditCode("91220104MA1FREGHTU");
    private static final Actor KEEPER =
            new Actor(new Person("sample-data", "sample-data"), "示例数据", Actor.Capacity.ADMIN, null);

    private final Firms firms;
    private final KeepingFirms keeping;
    private final InvitingMembers inviting;
    private final KeepingWhitelist whitelist;
    private final Regimes regimes;
    private final SamplePasses passes;
    private final Clock clock;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    Samples(
            Firms firms,
            KeepingFirms keeping,
            InvitingMembers inviting,
            KeepingWhitelist whitelist,
            Regimes regimes,
            SamplePasses passes,
            Clock clock,
            JdbcClient jdbc,
            TransactionTemplate transaction) {
        this.firms = firms;
        this.keeping = keeping;
        this.inviting = inviting;
        this.whitelist = whitelist;
        this.regimes = regimes;
        this.passes = passes;
        this.clock = clock;
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        transaction.executeWithoutResult(open -> {
            jdbc.sql("select pg_advisory_xact_lock(hashtextextended('sample data', 0)) is null")
                    .query(Boolean.class)
                    .single();
            create();
        });
    }

    private void create() {
        // As the database keeps times: what begins now counts for a pass that is issued now.
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        givenRegimes(now);
        var firm = firms.findByCreditCode(CODE).map(Firm::id).orElse(null);
        passes.create(firm == null ? newFirm(now) : firm.value(), now);
    }

    /** Version 0 gives way to whatever the keepers of the regimes say. */
    private void givenRegimes(Instant now) {
        if (regimes.all().isEmpty()) {
            var from = now.minus(Duration.ofDays(60));
            for (var area : List.of("22", "21")) {
                regimes.keep(new Regimes.Regime(new PlaceCode(area), from, null, "2022-04-18", 0));
            }
        }
    }

    private UUID newFirm(Instant now) {
        var contact = new RegisterFirm.ContactEntry("示例联系人", "13800138000", "firm1@example.org", "zh");
        var wish = new RegisterFirm("长春示例物流有限公司", CODE.value(), new DivisionCode("220104").value(), contact);
        var firm = done(keeping.register(wish, KEEPER, now));
        done(keeping.confirm(firm.id(), KEEPER, now));
        done(inviting.invite(firm.id(), "firm1", Membership.Role.OWNER, KEEPER, now));
        whitelist.add(
                new AddToWhitelist(firm.id().value(), Set.of(GoodsCategory.LIVING), 500, "示例联络员", null, null),
                new Keeper("sample-data", "示例数据", new Keeper.Everywhere()),
                now);
        return firm.id().value();
    }

    private static Firm done(FirmResult result) {
        return switch (result) {
            case FirmResult.Done done -> done.firm();
            case FirmResult.Refused refused ->
                throw new IllegalStateException("Sample firm refused: " + refused.reasons());
        };
    }
}
