package org.freightpass.pass.directory.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.freightpass.contracts.Department;
import org.freightpass.contracts.DivisionCode;
import org.freightpass.contracts.GoodsCategory;
import org.freightpass.contracts.PassType;
import org.freightpass.pass.directory.DepartmentContact;
import org.freightpass.pass.directory.DirectorySnapshot;
import org.freightpass.pass.directory.DirectorySnapshot.GoodsRow;
import org.freightpass.pass.directory.DirectorySnapshot.ReviewRow;
import org.freightpass.pass.directory.DirectorySnapshot.ValidityRow;
import org.freightpass.pass.directory.DirectoryTables;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Five small tables, read whole. */
final class JdbcDirectoryTables implements DirectoryTables {

    private final JdbcClient jdbc;

    JdbcDirectoryTables(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public DirectorySnapshot load() {
        return new DirectorySnapshot(goods(), contacts(), validities(), reviews(), calendar());
    }

    @Override
    public void put(GoodsRow row) {
        jdbc.sql("""
                        INSERT INTO goods_department (goods, department, valid_from) VALUES (:goods, :department, :from)
                        ON CONFLICT (goods, valid_from) DO UPDATE SET department = excluded.department
                        """)
                .param("goods", row.goods().name())
                .param("department", row.department().name())
                .param("from", utc(row.from()))
                .update();
    }

    @Override
    public void put(DepartmentContact row) {
        jdbc.sql("""
                        INSERT INTO department_contact (department, division, telephone, procedure_zh, procedure_en,
                                                        valid_from, sample)
                        VALUES (:department, :division, :telephone, :zh, :en, :from, :sample)
                        ON CONFLICT (department, division, valid_from) DO UPDATE
                        SET telephone = excluded.telephone, procedure_zh = excluded.procedure_zh,
                            procedure_en = excluded.procedure_en, sample = excluded.sample
                        """)
                .param("department", row.department().name())
                .param("division", row.division().value())
                .param("telephone", row.telephone())
                .param("zh", row.procedureZh())
                .param("en", row.procedureEn())
                .param("from", utc(row.from()))
                .param("sample", row.sample())
                .update();
    }

    @Override
    public void put(ValidityRow row) {
        jdbc.sql("""
                        INSERT INTO validity_limit (pass_type, division, days, valid_from)
                        VALUES (:type, :division, :days, :from)
                        ON CONFLICT (pass_type, division, valid_from) DO UPDATE SET days = excluded.days
                        """)
                .param("type", row.type().name())
                .param("division", row.division().value())
                .param("days", row.days())
                .param("from", utc(row.from()))
                .update();
    }

    @Override
    public void put(ReviewRow row) {
        jdbc.sql("""
                        INSERT INTO review_limit (working_days, valid_from) VALUES (:days, :from)
                        ON CONFLICT (valid_from) DO UPDATE SET working_days = excluded.working_days
                        """)
                .param("days", row.workingDays())
                .param("from", utc(row.from()))
                .update();
    }

    @Override
    public void put(LocalDate day, @Nullable Boolean working) {
        if (working == null) {
            jdbc.sql("DELETE FROM working_calendar WHERE day = :day")
                    .param("day", day)
                    .update();
            return;
        }
        jdbc.sql("""
                        INSERT INTO working_calendar (day, working) VALUES (:day, :working)
                        ON CONFLICT (day) DO UPDATE SET working = excluded.working
                        """).param("day", day).param("working", working).update();
    }

    private List<GoodsRow> goods() {
        return jdbc.sql("SELECT * FROM goods_department")
                .query((row, number) -> new GoodsRow(
                        GoodsCategory.valueOf(row.getString("goods")),
                        Department.valueOf(row.getString("department")),
                        from(row)))
                .list();
    }

    private List<DepartmentContact> contacts() {
        return jdbc.sql("SELECT * FROM department_contact")
                .query((row, number) -> new DepartmentContact(
                        Department.valueOf(row.getString("department")),
                        new DivisionCode(row.getString("division")),
                        row.getString("telephone"),
                        row.getString("procedure_zh"),
                        row.getString("procedure_en"),
                        from(row),
                        row.getBoolean("sample")))
                .list();
    }

    private List<ValidityRow> validities() {
        return jdbc.sql("SELECT * FROM validity_limit")
                .query((row, number) -> new ValidityRow(
                        PassType.valueOf(row.getString("pass_type")),
                        new DivisionCode(row.getString("division")),
                        row.getInt("days"),
                        from(row)))
                .list();
    }

    private List<ReviewRow> reviews() {
        return jdbc.sql("SELECT * FROM review_limit")
                .query((row, number) -> new ReviewRow(row.getInt("working_days"), from(row)))
                .list();
    }

    private Map<LocalDate, Boolean> calendar() {
        Map<LocalDate, Boolean> days = new HashMap<>();
        jdbc.sql("SELECT * FROM working_calendar").query((RowCallbackHandler)
                row -> days.put(row.getObject("day", LocalDate.class), row.getBoolean("working")));
        return days;
    }

    private static Instant from(ResultSet row) throws SQLException {
        return row.getObject("valid_from", OffsetDateTime.class).toInstant();
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
