package org.freightpass.pass.enterprises.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.freightpass.pass.enterprises.EnterpriseFixtures.CODE;
import static org.freightpass.pass.enterprises.EnterpriseFixtures.NOW;
import static org.freightpass.pass.enterprises.EnterpriseFixtures.driver;
import static org.freightpass.pass.enterprises.EnterpriseFixtures.wish;

import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.freightpass.pass.enterprises.FirmResult;
import org.freightpass.pass.enterprises.Firms;
import org.freightpass.pass.enterprises.KeepingFirms;
import org.freightpass.pass.enterprises.Memberships;
import org.junit.jupiter.api.Test;

class RegistrationRaceIT {

    private static final MigratedDatabase DATABASE = new MigratedDatabase();

    @Test
    void ofManyWhoRegisterOneCodeAtOnceOneOwnsTheFirm() throws Exception {
        Firms firms = new JdbcFirms(DATABASE.jdbc());
        Memberships memberships = new JdbcMemberships(DATABASE.jdbc());
        KeepingFirms keeping = new KeepingFirms(firms, memberships, change -> {});
        int callers = 8;
        CyclicBarrier together = new CyclicBarrier(callers);
        List<FirmResult> results;

        try (ExecutorService threads = Executors.newFixedThreadPool(callers)) {
            List<Callable<FirmResult>> races = IntStream.range(0, callers)
                    .<Callable<FirmResult>>mapToObj(number -> () -> {
                        together.await();
                        return Objects.requireNonNull(DATABASE.transaction()
                                .execute(status -> keeping.register(wish(CODE), driver("firm" + number), NOW)));
                    })
                    .toList();
            results = threads.invokeAll(races).stream().map(Future::resultNow).toList();
        }

        assertThat(results).filteredOn(FirmResult.Done.class::isInstance).hasSize(1);
        assertThat(results).filteredOn(FirmResult.Refused.class::isInstance).hasSize(callers - 1);
        assertThat(firms.page(null, null, null, 9))
                .singleElement()
                .satisfies(firm -> assertThat(memberships.membersOf(firm.id())).hasSize(1));
    }
}
