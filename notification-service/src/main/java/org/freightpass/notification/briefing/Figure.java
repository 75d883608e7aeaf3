package org.freightpass.notification.briefing;

/** The columns of a briefing, in their order, with their Chinese names. */
public enum Figure {
    APPLICATIONS("申请"),
    APPROVED("通过"),
    RETURNED("退回"),
    REJECTED("拒绝"),
    WAITING("待审"),
    PASSES("发证"),
    REVOKED("撤销"),
    INSPECTIONS("查验"),
    RELEASED("放行"),
    SAMPLED("采样放行"),
    COMPLETED("现场补办"),
    HELD("健康留置"),
    POLICE("移交公安"),
    WAITED_VEHICLES("记录等候车辆"),
    WAITED_MINUTES("等候总分钟"),
    CASES_OPENED("受理事项"),
    CASES_CLEARED("办结事项"),
    CASES_OVERDUE("超时事项");

    private final String chinese;

    Figure(String chinese) {
        this.chinese = chinese;
    }

    public String chinese() {
        return chinese;
    }
}
