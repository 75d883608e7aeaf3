package org.freightpass.pass.directory.pages;

import java.time.Clock;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.freightpass.contracts.Department;
import org.freightpass.contracts.DivisionCode;
import org.freightpass.contracts.Divisions;
import org.freightpass.contracts.GoodsCategory;
import org.freightpass.pass.Places;
import org.freightpass.pass.directory.DepartmentContact;
import org.freightpass.pass.directory.Directory;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Whom to ask: departments and telephones, by goods and place. For everybody. */
@Controller
class DirectoryPage {
    private static final DivisionCode HOME = new DivisionCode("220000");
    private final Directory directory;
    private final Clock clock;

    DirectoryPage(Directory directory, Clock clock) {
        this.directory = directory;
        this.clock = clock;
    }

    /** A department as the page shows it; {@code sample} is not to be dialled. */
    record Office(
            String name,
            String place,
            @Nullable String telephone,
            @Nullable String procedure,
            boolean sample,
            List<String> goods) {}

    @GetMapping("/directory")
    String departments(
            @RequestParam(defaultValue = "220000") String division,
            @RequestParam(required = false) @Nullable String goods,
            Model model,
            Locale locale) {
        boolean english = locale.getLanguage().equals("en");
        DivisionCode place = Divisions.standard().find(division).orElse(HOME);
        var chosen = GoodsCategory.read(goods).good();
        var now = clock.instant();
        var offices = Arrays.stream(Department.values())
                .filter(each -> chosen.isEmpty() || directory.departmentFor(chosen.get(), now) == each)
                .map(each -> office(each, place, english))
                .toList();
        model.addAttribute("offices", offices);
        model.addAttribute("division", place.value());
        model.addAttribute("divisions", divisions());
        model.addAttribute("goods", chosen.map(Enum::name).orElse(""));
        model.addAttribute("categories", categories(english));
        model.addAttribute("faults", Map.of());
        return "directory/page";
    }

    private Office office(Department department, DivisionCode place, boolean english) {
        var now = clock.instant();
        DepartmentContact contact = directory.contact(department, place, now).orElse(null);
        var goods = Arrays.stream(GoodsCategory.values())
                .filter(each -> directory.departmentFor(each, now) == department)
                .map(each -> english ? each.en() : each.zh())
                .toList();
        return new Office(
                english ? department.en() : department.zh(),
                Places.name(contact == null ? place : contact.division()),
                contact == null ? null : contact.telephone(),
                contact == null ? null : english ? contact.procedureEn() : contact.procedureZh(),
                contact != null && contact.sample(),
                goods);
    }

    /** The province, its prefectures and their counties. */
    static Map<String, String> divisions() {
        Map<String, String> all = new LinkedHashMap<>();
        all.put(HOME.value(), Places.name(HOME));
        Divisions.standard().below(HOME).stream()
                .filter(code -> !Objects.equals(Divisions.standard().name(code), "市辖区"))
                .forEach(code -> all.put(code.value(), Places.name(code)));
        return all;
    }

    private static Map<String, String> categories(boolean english) {
        Map<String, String> all = new LinkedHashMap<>();
        all.put("", english ? "All goods" : "全部物资");
        Arrays.stream(GoodsCategory.values()).forEach(each -> all.put(each.name(), english ? each.en() : each.zh()));
        return all;
    }
}
