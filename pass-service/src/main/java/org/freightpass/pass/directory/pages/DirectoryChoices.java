package org.freightpass.pass.directory.pages;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.freightpass.contracts.Department;
import org.freightpass.contracts.GoodsCategory;
import org.freightpass.contracts.PassType;

/** What the lists of the forms offer, each a map of value to text. */
record DirectoryChoices(Locale locale) {

    public Map<String, String> goods() {
        Map<String, String> all = new LinkedHashMap<>();
        Arrays.stream(GoodsCategory.values()).forEach(each -> all.put(each.name(), said(each.zh(), each.en())));
        return all;
    }

    public Map<String, String> departments() {
        Map<String, String> all = new LinkedHashMap<>();
        Arrays.stream(Department.values()).forEach(each -> all.put(each.name(), said(each.zh(), each.en())));
        return all;
    }

    public Map<String, String> types() {
        Map<String, String> all = new LinkedHashMap<>();
        Arrays.stream(PassType.values()).forEach(each -> all.put(each.name(), said(each.zh(), each.en())));
        return all;
    }

    public Map<String, String> divisions() {
        return DirectoryPage.divisions();
    }

    private String said(String zh, String en) {
        return DeskDirectory.english(locale) ? en : zh;
    }
}
