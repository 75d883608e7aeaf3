package org.freightpass.notification.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.freightpass.notification.Api.Answer;
import org.freightpass.notification.RunningService;
import org.freightpass.notification.Samples;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class PeopleIT extends RunningService {
    @Autowired
    private Names names;

    @Test
    void namesOfThoseAtTheHotlineComeWithTheirTokensAndNobodyElsesDo() {
        for (String account : List.of("agent1", "supervisor", "admin", "firm1", "op-iit", "officer1")) {
            api().get(account, "/api/v1/cases?limit=1");
        }
        assertThat(stored("agent1")).containsExactly("王芳");
        assertThat(stored("supervisor")).containsExactly("赵磊");
        assertThat(stored("admin")).containsExactly("系统管理员");
        assertThat(stored("firm1")).isEmpty();
        assertThat(stored("op-iit")).isEmpty();
        assertThat(stored("officer1")).isEmpty();
    }

    @Test
    void staffReadNamesInWordsAndOthersAccounts() {
        api().get("agent1", "/api/v1/lines");
        String opened = "{\"kind\":\"ADVICE\",\"text\":\"which road?\"}";
        String number = api().post("firm1", "/api/v1/cases", opened).text("number");
        api().post("supervisor", "/api/v1/cases/" + number + "/acknowledge", "");
        api().post("supervisor", "/api/v1/cases/" + number + "/assign", "{\"to\":\"agent1\",\"party\":\"AGENT\"}");

        Answer staff = api().get("supervisor", "/api/v1/cases/" + number);
        assertThat(staff.body().path("log").toString()).contains("王芳");
        assertThat(staff.text("assignedTo")).isEqualTo("agent1");
        assertThat(staff.body().path("log").findValuesAsString("by")).contains("supervisor");
        Answer firm = api().get("firm1", "/api/v1/cases/" + number);
        assertThat(firm.status()).isEqualTo(200);
        assertThat(firm.body().toString()).doesNotContain("王芳");
        assertThat(firm.body().path("log").toString()).contains("agent1");
    }

    @Test
    void newestNameIsReadAtOnceWhereItWasKept() {
        String account = "agent-" + Samples.serial();
        assertThat(names.find(account)).isEmpty();
        names.keep(account, "王芳", clock.instant());
        assertThat(names.find(account)).hasValue("王芳");
        names.keep(account, "李娜", clock.instant());
        assertThat(names.find(account)).hasValue("李娜");
        assertThat(stored(account)).containsExactly("李娜");
    }

    private List<String> stored(String account) {
        return jdbc.sql("select name from person where account = :account")
                .param("account", account)
                .query(String.class)
                .list();
    }
}
