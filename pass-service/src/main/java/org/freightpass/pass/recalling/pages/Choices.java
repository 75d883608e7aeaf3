package org.freightpass.pass.recalling.pages;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.freightpass.contracts.Divisions;
import org.freightpass.contracts.GoodsCategory;
import org.freightpass.pass.Places;
import org.freightpass.pass.recalling.RecallOrder;
import org.freightpass.pass.recalling.Recaller;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;

/** What the lists of the query offer, each a map of value to text. */
record Choices(Recaller.@Nullable Desk desk, MessageSource texts, Locale locale) {

    public Map<String, String> acts() {
        Map<String, String> all = new LinkedHashMap<>();
        Arrays.asList(RecallOrder.Act.REVOKE, RecallOrder.Act.SUSPEND, RecallOrder.Act.RESUME)
                .forEach(act -> all.put(act.name(), text("recalling.act." + act)));
        return all;
    }

    public Map<String, String> goods() {
        Map<String, String> all = new LinkedHashMap<>();
        all.put("", text("recalling.any"));
        Arrays.stream(GoodsCategory.values())
                .forEach(each -> all.put(each.name(), english(locale) ? each.en() : each.zh()));
        return all;
    }

    /** The desk's own division and those below it. */
    public Map<String, String> divisions() {
        Map<String, String> all = new LinkedHashMap<>();
        all.put("", text("recalling.any"));
        if (desk != null) {
            all.put(desk.division().value(), Places.name(desk.division()));
            Divisions.standard().below(desk.division()).stream()
                    .filter(code -> !Objects.equals(Divisions.standard().name(code), "市辖区"))
                    .forEach(code -> all.put(code.value(), Places.name(code)));
        }
        return all;
    }

    static String desk(Recaller.Desk desk, boolean english) {
        return english
                ? desk.department().en() + ", " + Places.name(desk.division())
                : Places.name(desk.division()) + desk.department().zh();
    }

    private String text(String key) {
        return texts.getMessage(key, null, locale);
    }

    static boolean english(Locale locale) {
        return locale.getLanguage().equals("en");
    }
}
