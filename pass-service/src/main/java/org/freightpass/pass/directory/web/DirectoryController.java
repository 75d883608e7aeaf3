package org.freightpass.pass.directory.web;

import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.freightpass.contracts.Department;
import org.freightpass.contracts.DivisionCode;
import org.freightpass.contracts.GoodsCategory;
import org.freightpass.pass.directory.DepartmentContact;
import org.freightpass.pass.directory.Directory;
import org.freightpass.webkit.CommonProblem;
import org.freightpass.webkit.Problem;
import org.freightpass.webkit.PublicPaths;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/directory")
class DirectoryController {

    /** The province this directory is about, where no division is asked for. */
    private static final String HOME = "220000";

    private final Directory directory;
    private final Clock clock;

    DirectoryController(Directory directory, Clock clock) {
        this.directory = directory;
        this.clock = clock;
    }

    /** All eight departments, or the one that answers for the goods. */
    @GetMapping("/departments")
    List<DepartmentResponse> departments(
            @RequestParam(defaultValue = HOME) String division,
            @RequestParam(required = false) @Nullable String goods) {
        DivisionCode place = DivisionCode.read(division).good().orElseThrow(() -> invalid("division", division));
        Instant now = clock.instant();
        return departmentsFor(goods, now)
                .map(department -> response(department, place, now))
                .toList();
    }

    @GetMapping("/goods")
    List<GoodsResponse> goods() {
        Instant now = clock.instant();
        return Arrays.stream(GoodsCategory.values())
                .map(goods -> new GoodsResponse(
                        goods.name(),
                        goods.zh(),
                        goods.en(),
                        directory.departmentFor(goods, now).name()))
                .toList();
    }

    private Stream<Department> departmentsFor(@Nullable String goods, Instant now) {
        if (goods == null || goods.isBlank()) {
            return Arrays.stream(Department.values());
        }
        GoodsCategory category = GoodsCategory.read(goods).good().orElseThrow(() -> invalid("goods", goods));
        return Stream.of(directory.departmentFor(category, now));
    }

    private DepartmentResponse response(Department department, DivisionCode place, Instant now) {
        DepartmentContact contact = directory.contact(department, place, now).orElse(null);
        return new DepartmentResponse(
                department.name(),
                department.zh(),
                department.en(),
                contact == null ? place.value() : contact.division().value(),
                contact == null ? null : contact.telephone(),
                contact == null ? null : contact.procedureZh(),
                contact == null ? null : contact.procedureEn(),
                contact != null && contact.sample());
    }

    private static RuntimeException invalid(String field, String found) {
        return Problem.of(CommonProblem.FIELD_INVALID)
                .field(field)
                .detail("'" + found + "' is not known: see GET /api/v1/directory/goods and GB/T 2260 for what is.")
                .exception();
    }

    /** {@code division} is whose contact it is: the asked one, or one above it; {@code sample} is not to be dialled. */
    record DepartmentResponse(
            String code,
            String zh,
            String en,
            String division,
            @Nullable String telephone,
            @Nullable String procedureZh,
            @Nullable String procedureEn,
            boolean sample) {}

    record GoodsResponse(String code, String zh, String en, String department) {}

    @Configuration(proxyBeanMethods = false)
    static class Openness {

        @Bean
        PublicPaths directoryIsPublic() {
            return PublicPaths.get("/api/v1/directory/departments", "/api/v1/directory/goods");
        }
    }
}
