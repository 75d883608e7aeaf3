package org.freightpass.pass.enterprises;

import java.time.Instant;
import org.freightpass.contracts.CreditCode;
import org.freightpass.contracts.DivisionCode;
import org.freightpass.pass.enterprises.RegisterFirm.ContactEntry;
import org.jspecify.annotations.Nullable;

/** Firms and people to test with. */
public final class EnterpriseFixtures {

    public static final Instant NOW = Instant.parse("2022-04-16T02:00:00Z");
    public static final String CODE = "91220101MA00000000";
    public static final String OTHER_CODE = "912201011234567884";
    public static final DivisionCode CHAOYANG = new DivisionCode("220104");

    private EnterpriseFixtures() {}

    public static Firm firm(String code) {
        Contact contact = new Contact("王芳", "043185097301", null, Contact.Language.ZH);
        return new Firm(
                FirmId.random(), 1, "长春物流", new CreditCode(code), Standing.PENDING, CHAOYANG, contact, NOW, NOW);
    }

    public static Actor driver(String name) {
        return new Actor(new Person("sub-" + name, name), name, Actor.Capacity.FIRM, null);
    }

    public static Actor operator(String division) {
        return new Actor(new Person("sub-op", "op"), "Operator", Actor.Capacity.OPERATOR, new DivisionCode(division));
    }

    public static Actor admin() {
        return new Actor(new Person("sub-admin", "admin"), "Admin", Actor.Capacity.ADMIN, null);
    }

    public static RegisterFirm wish(@Nullable String code) {
        return new RegisterFirm("长春物流", code, "220104", contact("0431-8509 7301", null));
    }

    public static ContactEntry contact(@Nullable String telephone, @Nullable String email) {
        return new ContactEntry("王芳", telephone, email, null);
    }
}
