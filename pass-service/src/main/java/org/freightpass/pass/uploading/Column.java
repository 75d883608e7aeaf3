package org.freightpass.pass.uploading;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The columns of a fleet's file (UP-01). */
public enum Column {
    PLATE("车牌号", true),
    PLATE_COLOUR("车牌颜色", true),
    GOODS_CATEGORY("物资类别", true),
    ORIGIN("起点", true),
    DESTINATION("终点", true),
    VIA("途经", false),
    RETURN_TRIP("往返", false),
    VALID_FROM("有效期起", true),
    VALID_UNTIL("有效期止", true),
    DRIVER_NAME("驾驶员", true),
    DRIVER_ID("身份证号", true),
    DRIVER_TELEPHONE("电话", false),
    REPLACES("替换", false);

    private final String zh;
    private final boolean required;

    Column(String zh, boolean required) {
        this.zh = zh;
        this.required = required;
    }

    /** The name in a header: English, Chinese, or both; spaces, case, underscores and hyphens do not matter. */
    public static Optional<Column> named(String header) {
        var name = plain(header);
        return Stream.of(values())
                .filter(column -> {
                    var en = plain(column.en());
                    return name.equals(en)
                            || name.equals(column.zh)
                            || name.equals(column.zh + en)
                            || name.equals(en + column.zh);
                })
                .findFirst();
    }

    public String en() {
        return name().toLowerCase(Locale.ROOT);
    }

    public String zh() {
        return zh;
    }

    public boolean required() {
        return required;
    }

    private static String plain(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[\\s_\\-()（）/\u3000\uFEFF]", "");
    }
}
