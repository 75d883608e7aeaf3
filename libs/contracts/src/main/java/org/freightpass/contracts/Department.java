package org.freightpass.contracts;

import org.jspecify.annotations.Nullable;

/** Who issues: the seven departments, each for its own goods, and the group that issues within the province. */
public enum Department {
    DRC("发展和改革委员会", "Development and Reform"),
    IIT("工业和信息化局", "Industry and Information Technology"),
    PS("公安局", "Public Security"),
    TRANSPORT("交通运输局", "Transport"),
    COMMERCE("商务局", "Commerce"),
    AGRICULTURE("农业农村局", "Agriculture and Rural Affairs"),
    POST("邮政管理局", "Post"),
    TRAFFIC_GROUP("疫情防控交通管控与运输保障组", "Traffic Control and Transport Support Group");

    private static final Names<Department> NAMES =
            new Names<>("DEPARTMENT", "department", values(), Department::zh, Department::en);

    private final String zh;
    private final String en;

    Department(String zh, String en) {
        this.zh = zh;
        this.en = en;
    }

    /** Reads the code, the Chinese or the English name. */
    public static Reading<Department> read(@Nullable String text) {
        return NAMES.read(text);
    }

    public String zh() {
        return zh;
    }

    public String en() {
        return en;
    }
}
