package org.freightpass.contracts;

/** The kinds of pass; the letter before the number tells them apart. */
public enum PassType {
    /** Between provinces, on the national form; 12 digits. */
    UNIFIED("", "跨省重点物资运输车辆通行证", "Cross-province key-goods vehicle pass"),
    /** Within the province; J and 12 digits. */
    IN_PROVINCE("J", "省内疫情防控应急物资通行证", "In-province emergency-supplies pass"),
    /** Emergency transport, never stopped; E and 12 digits. */
    EMERGENCY("E", "紧急运输通行证", "Emergency transport permit"),
    /** Buses that bring staff back to work, point to point; S and 12 digits. */
    STAFF_SHUTTLE("S", "员工返岗点对点通勤证", "Staff shuttle pass");

    private final String prefix;
    private final String zh;
    private final String en;

    PassType(String prefix, String zh, String en) {
        this.prefix = prefix;
        this.zh = zh;
        this.en = en;
    }

    /** What stands before the 12 digits of the number: nothing, J, E or S. */
    public String prefix() {
        return prefix;
    }

    public String zh() {
        return zh;
    }

    public String en() {
        return en;
    }
}
