package org.freightpass.pass.directory.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicLong;
import org.freightpass.contracts.Department;
import org.freightpass.contracts.DivisionCode;
import org.freightpass.contracts.GoodsCategory;
import org.freightpass.contracts.PassType;
import org.freightpass.pass.directory.DepartmentContact;
import org.freightpass.pass.directory.Directory;
import org.freightpass.pass.directory.DirectorySnapshot;
import org.freightpass.pass.directory.DirectorySnapshot.GoodsRow;
import org.freightpass.pass.directory.DirectorySnapshot.ReviewRow;
import org.freightpass.pass.directory.DirectorySnapshot.ValidityRow;
import org.freightpass.pass.directory.DirectoryTables;
import org.freightpass.pass.enterprises.jdbc.MigratedDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class JdbcDirectoryTablesIT {

    private static final Instant NOW = Instant.parse("2022-04-16T02:00:00Z");
    private static final DivisionCode CHAOYANG = new DivisionCode("220104");

    private DirectoryTables tables;

    @BeforeEach
    void migrate() {
        tables = new JdbcDirectoryTables(new MigratedDatabase().jdbc());
    }

    @Test
    void seedSaysWhatTheDefaultsSay() {
        DirectorySnapshot seeded = tables.load();
        DirectorySnapshot standard = DirectorySnapshot.standard();

        assertThat(Arrays.asList(GoodsCategory.values()))
                .allSatisfy(goods ->
                        assertThat(seeded.departmentFor(goods, NOW)).isEqualTo(standard.departmentFor(goods, NOW)));
        assertThat(Arrays.asList(PassType.values()))
                .allSatisfy(type -> assertThat(seeded.validityLimit(type, CHAOYANG, NOW))
                        .isEqualTo(standard.validityLimit(type, CHAOYANG, NOW)));
    }

    @Test
    void seededContactsOfAllEightDepartmentsAreMarkedAsSamples() {
        DirectorySnapshot seeded = tables.load();

        assertThat(Arrays.asList(Department.values()))
                .hasSize(8)
                .allSatisfy(department -> assertThat(seeded.contact(department, CHAOYANG, NOW))
                        .hasValueSatisfying(contact -> {
                            assertThat(contact.sample()).isTrue();
                            assertThat(contact.telephone()).contains("-0000");
                            assertThat(contact.division()).isEqualTo(new DivisionCode("220100"));
                        }));
    }

    @Test
    void rowsPutAreReadAndTheSameDateIsReplaced() {
        tables.put(new GoodsRow(GoodsCategory.ENERGY, Department.PS, NOW));
        tables.put(new GoodsRow(GoodsCategory.ENERGY, Department.IIT, NOW));
        tables.put(new ValidityRow(PassType.UNIFIED, CHAOYANG, 7, NOW));
        tables.put(new ReviewRow(3, NOW));
        DepartmentContact contact =
                new DepartmentContact(Department.IIT, CHAOYANG, "043112345678", null, null, NOW, false);
        tables.put(contact);

        DirectorySnapshot read = tables.load();

        assertThat(read.departmentFor(GoodsCategory.ENERGY, NOW)).isEqualTo(Department.IIT);
        assertThat(read.departmentFor(GoodsCategory.ENERGY, NOW.minusMillis(1))).isEqualTo(Department.DRC);
        assertThat(read.validityLimit(PassType.UNIFIED, CHAOYANG, NOW)).isEqualTo(Duration.ofDays(7));
        assertThat(read.reviews()).contains(new ReviewRow(3, NOW));
        assertThat(read.contact(Department.IIT, CHAOYANG, NOW)).contains(contact);
    }

    @Test
    void calendarTakesADateAndGivesItBackToItsWeekday() {
        LocalDate day = LocalDate.of(2022, 4, 18);
        tables.put(day, false);
        assertThat(tables.load().calendar()).containsEntry(day, false);

        tables.put(day, null);
        assertThat(tables.load().calendar()).doesNotContainKey(day);
    }

    @Test
    void rememberedDirectorySeesAChangeWhenItsReadingIsOldAndNotBefore() {
        AtomicLong nanos = new AtomicLong();
        Directory directory = new RememberedDirectory(tables::load, Duration.ofSeconds(5), nanos::get);
        assertThat(directory.departmentFor(GoodsCategory.ENERGY, NOW)).isEqualTo(Department.DRC);
        tables.put(new GoodsRow(GoodsCategory.ENERGY, Department.IIT, NOW));

        nanos.set(Duration.ofSeconds(5).toNanos() - 1);
        assertThat(directory.departmentFor(GoodsCategory.ENERGY, NOW)).isEqualTo(Department.DRC);
        nanos.set(Duration.ofSeconds(5).toNanos());
        assertThat(directory.departmentFor(GoodsCategory.ENERGY, NOW)).isEqualTo(Department.IIT);
    }
}
