package org.freightpass.pass;

import static org.assertj.core.api.Assertions.assertThat;
import static org.freightpass.pass.DeskPages.text;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.context.WebApplicationContext;

/** A firm waits for its office's word, which is given where the firm is read. */
class DeskFirmsIT extends RunningService {
    private static final String FIRMS = "/desk/firms";

    @Autowired
    private WebApplicationContext context;

    private DeskPages pages;

    @BeforeEach
    void givenPages() {
        pages = new DeskPages(context);
    }

    @Test
    void firmIsConfirmedWhereItIsReadAndSuspendedForAReason() {
        var firm = givenFirm("firm1");
        var code = api.get("firm1", "/firms/" + firm).expect(200).at("/creditCode");
        assertThat(text(pages.open("op-iit", FIRMS + "?q=" + code)))
                .contains(code, "13800138000", "待确认", "/desk/firms/" + firm + "/confirm");

        var after = pages.send("op-iit", FIRMS + "/" + firm + "/confirm").getRedirectedUrl();
        assertThat(text(pages.open("op-iit", String.valueOf(after)))).contains("Changji Logistics", "已确认，可以申请");
        assertThat(standing(firm)).isEqualTo("CONFIRMED");

        var silent = pages.send("op-iit", FIRMS + "/" + firm + "/suspend", "standing", "CONFIRMED", "reason", " ");
        assertThat(silent.getStatus()).isEqualTo(422);
        assertThat(text(silent)).contains("请写明停用的原因");
        assertThat(standing(firm)).isEqualTo("CONFIRMED");
        var suspended = pages.send("op-iit", FIRMS + "/" + firm + "/suspend", "reason", "no longer at this address");
        assertThat(text(pages.open("op-iit", String.valueOf(suspended.getRedirectedUrl()))))
                .contains("已停用，暂不能申请");
        assertThat(standing(firm)).isEqualTo("SUSPENDED");
    }

    @Test
    void officeSeesAndConfirmsTheFirmsOfItsDivisionOnly() {
        var firm = givenFirm("firm1");
        var code = api.get("firm1", "/firms/" + firm).expect(200).at("/creditCode");

        assertThat(text(pages.open("op-iit-jilin", FIRMS + "?q=" + code))).doesNotContain("/confirm");
        assertThat(text(pages.open("op-iit-jilin", FIRMS + "?was=" + firm))).doesNotContain("Changji Logistics");
        assertThat(text(pages.open("op-iit-jilin", FIRMS + ".csv?standing=ANY")))
                .doesNotContain(code);
        assertThat(pages.send("op-iit-jilin", FIRMS + "/" + firm + "/confirm").getStatus())
                .isEqualTo(404);
        assertThat(standing(firm)).isEqualTo("PENDING");
        assertThat(text(pages.open("admin", FIRMS + ".csv?standing=PENDING"))).contains(code);
        assertThat(pages.open("firm1", FIRMS).getStatus()).isEqualTo(403);
    }

    private String standing(String firm) {
        return api.get("firm1", "/firms/" + firm).expect(200).at("/standing");
    }
}
