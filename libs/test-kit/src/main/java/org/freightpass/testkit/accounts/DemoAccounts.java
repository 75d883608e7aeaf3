package org.freightpass.testkit.accounts;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** All demo accounts: at least one for every role, and two of a role wherever "not mine" needs trying out. */
public final class DemoAccounts {

    private static final String CHANGCHUN = "220100";
    private static final String JILIN_CITY = "220200";
    private static final String JILIN_PROVINCE = "220000";

    private static final List<String> AGENTS = List.of("王芳", "李娜", "张敏", "刘洋", "陈静");

    private static final List<DemoAccount> ALL = Stream.of(
                    firms(), operators(), officers(), agents(), chiefs(), services())
            .flatMap(List::stream)
            .toList();

    private DemoAccounts() {}

    /** In the order in which people are shown them. */
    public static List<DemoAccount> all() {
        return ALL;
    }

    public static DemoAccount named(String username) {
        return ALL.stream()
                .filter(account -> account.username().equals(username))
                .findFirst()
                .orElseThrow(
                        () -> new IllegalArgumentException("no demo account is named '" + username + "'; there are "
                                + ALL.stream().map(DemoAccount::username).toList()));
    }

    private static List<DemoAccount> firms() {
        return List.of(plain("firm1", "昌吉物流", "FIRM"), plain("firm2", "松辽货运", "FIRM"), plain("driver1", "王师傅", "FIRM"));
    }

    private static List<DemoAccount> operators() {
        return List.of(
                operator("op-drc", "孙强", "DRC", CHANGCHUN),
                operator("op-iit", "周敏", "IIT", CHANGCHUN),
                operator("op-iit-2", "吴刚", "IIT", CHANGCHUN),
                operator("op-ps", "郑伟", "PS", CHANGCHUN),
                operator("op-transport", "冯丽", "TRANSPORT", CHANGCHUN),
                operator("op-commerce", "蒋华", "COMMERCE", CHANGCHUN),
                operator("op-agriculture", "韩梅", "AGRICULTURE", CHANGCHUN),
                operator("op-post", "杨光", "POST", CHANGCHUN),
                operator("op-iit-jilin", "朱琳", "IIT", JILIN_CITY),
                operator("op-traffic", "何军", "TRAFFIC_GROUP", CHANGCHUN),
                operator("op-transport-province", "高峰", "TRANSPORT", JILIN_PROVINCE));
    }

    private static List<DemoAccount> officers() {
        return List.of(
                officer("officer1", "李建", "CP220302001", "CP220184001"),
                officer("officer2", "赵亮", "CP222401001"),
                officer("officer3", "孙悦", "CP220203001"),
                officer("scanner1", "铁西区扫描岗", "CP220302001"));
    }

    private static List<DemoAccount> agents() {
        return IntStream.rangeClosed(1, AGENTS.size())
                .mapToObj(n -> new DemoAccount(
                        "agent" + n, AGENTS.get(n - 1), List.of("AGENT"), null, null, List.of(), List.of("730" + n)))
                .toList();
    }

    private static List<DemoAccount> chiefs() {
        return List.of(plain("supervisor", "赵磊", "SUPERVISOR"), plain("admin", "系统管理员", "ADMIN"));
    }

    /** No people: what a service asks another for. */
    private static List<DemoAccount> services() {
        return List.of(plain("checkpoint-service", "Checkpoint service", "KIT_SIGNER"));
    }

    private static DemoAccount plain(String username, String name, String role) {
        return new DemoAccount(username, name, List.of(role), null, null, List.of(), List.of());
    }

    private static DemoAccount operator(String username, String name, String department, String division) {
        return new DemoAccount(username, name, List.of("OPERATOR"), department, division, List.of(), List.of());
    }

    private static DemoAccount officer(String username, String name, String... checkpoints) {
        return new DemoAccount(username, name, List.of("OFFICER"), null, null, List.of(checkpoints), List.of());
    }
}
