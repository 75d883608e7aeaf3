package org.freightpass.contracts;

import org.jspecify.annotations.Nullable;

/**
 * What is carried. The department of each is where an application goes unless an administrator's table says otherwise;
 * no source sets that table.
 */
public enum GoodsCategory {
    MEDICAL("医疗与防控物资", "Medical and epidemic-control supplies", Department.IIT),
    LIVING("生活必需品", "Living necessities", Department.COMMERCE),
    RESERVE("政府储备物资", "Government reserves", Department.DRC),
    POST_EXPRESS("邮政快递", "Post and express", Department.POST),
    AGRICULTURE("农业物资", "Agricultural supplies", Department.AGRICULTURE),
    ENERGY("能源", "Energy", Department.DRC),
    RAW_MATERIAL("原材料", "Raw materials", Department.IIT),
    KEY_INDUSTRIAL("重点工业品", "Key industrial goods", Department.IIT),
    FOREIGN_TRADE("进出口货物", "Imports and exports", Department.COMMERCE),
    OTHER("其他", "Other or unclear", Department.TRANSPORT);

    private static final Names<GoodsCategory> NAMES =
            new Names<>("GOODS", "goods category", values(), GoodsCategory::zh, GoodsCategory::en);

    private final String zh;
    private final String en;
    private final Department department;

    GoodsCategory(String zh, String en, Department department) {
        this.zh = zh;
        this.en = en;
        this.department = department;
    }

    /** Reads the code, the Chinese or the English name. */
    public static Reading<GoodsCategory> read(@Nullable String text) {
        return NAMES.read(text);
    }

    public String zh() {
        return zh;
    }

    public String en() {
        return en;
    }

    /** The default department. */
    public Department department() {
        return department;
    }
}
